import type { Namespace } from './messages.ts';

/** What every page sends to the browser: words of the frame, of forms and of what can go wrong. */
export const FRAME_MESSAGES = ['common', 'errors', 'roles'] as const satisfies Namespace[];
