import type { Deps } from '../access/deps.ts';

/** What the verbs use by which owners set a directory up. */
export type ScimSetUpDeps = Pick<Deps, 'db' | 'jobs'> & {
  readonly settings: Pick<Deps['settings'], 'appOrigin'>;
};
