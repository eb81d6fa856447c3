import type { Deps } from '../access/deps.ts';
import type { SsoAccess } from './sso-access.ts';

/** What those who set up connections need: nothing of the bridge. */
export interface SsoSetUpDeps extends Pick<Deps, 'db' | 'jobs' | 'sealer'> {
  readonly sso: Pick<SsoAccess, 'appOrigin' | 'fetch' | 'rules'>;
}
