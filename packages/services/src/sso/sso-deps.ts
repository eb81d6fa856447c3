import type { Deps } from '../access/deps.ts';
import type { SsoAccess } from '../connections/sso-access.ts';

export interface SsoDeps extends Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer' | 'log'> {
  readonly sso: SsoAccess;
}
