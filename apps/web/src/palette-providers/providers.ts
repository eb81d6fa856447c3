import { account } from './account.ts';
import { programs } from './programs.ts';
import { projects } from './projects.ts';
import type { IndexProvider } from './provider.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';

/** What the palette finds by name, in this order. An entity of yours is one more line. */
export const INDEX_PROVIDERS: readonly IndexProvider[] = [
  settings,
  account,
  projects,
  roles,
  programs,
];
