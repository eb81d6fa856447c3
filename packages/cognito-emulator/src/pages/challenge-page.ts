import type { Challenged } from '../auth/outcome.ts';
import type { Page } from './page.ts';

/** Draws a question of a sign-in, again with a message when the answer was refused. */
export type ChallengePage = (
  page: Page,
  challenge: Challenged,
  error?: string,
) => Response | Promise<Response>;
