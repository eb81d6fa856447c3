import type { TokenVerifier } from '@gatehouse/auth/token-verifier';
import type { Deps } from '@gatehouse/services/access';
import type { AppDirectory } from '@gatehouse/services/connected-apps';
import type { SsoAccess } from '@gatehouse/services/connections';
import type { LiveUpdates } from '@gatehouse/services/live';
import type { Metrics } from '@gatehouse/telemetry/metrics';
import type { Limiter } from './limits/limiter.ts';

/** What the API needs beyond the verbs. */
export interface ApiDeps extends Deps {
  readonly accessTokens: Pick<TokenVerifier, 'verifyAccessToken' | 'verifyClientToken'>;
  readonly publicClientIds: ReadonlySet<string>;
  /** Origins whose pages may call with a Bearer token and read the answers. */
  readonly clientOrigins: ReadonlySet<string>;
  /** The name of the session cookie. */
  readonly sessionCookie: string;
  readonly sso: SsoAccess;
  readonly apps: AppDirectory;
  readonly limiter: Limiter;
  /** Null where streams cannot be had: pages then ask now and then. */
  readonly live: LiveUpdates | null;
  readonly metrics: Metrics;
  /** Proxies in front of the API that tell a client's address: see `clientAddress`. */
  readonly trustedProxies: number;
}
