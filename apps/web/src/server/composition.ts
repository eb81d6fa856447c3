import type { ApiDeps } from '@gatehouse/api/deps';
import { Limiter } from '@gatehouse/api/limits/limiter';
import { RATE_LIMITS, scaleLimits } from '@gatehouse/api/limits/rate-limits';
import { createSealer } from '@gatehouse/auth/seal';
import { signOutUrl } from '@gatehouse/auth/sign-out-url';
import { createTokenVerifier, type TokenVerifier } from '@gatehouse/auth/token-verifier';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { watchConnections } from '@gatehouse/db/metrics';
import { createLiveUpdates } from '@gatehouse/services/live';
import { createTxtResolver } from '@gatehouse/services/dns';
import { createCognitoGateway, SSO_PROVIDER, SSO_PROVIDER_CLIENT } from '@gatehouse/cognito';
import { createAppDirectory } from '@gatehouse/services/connected-apps';
import { notScanned } from '@gatehouse/services/files';
import { createFileStore } from '@gatehouse/storage';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { createKeyCache } from '@gatehouse/sso/oidc/key-cache';
import { createLogger } from '@gatehouse/telemetry';
import { Metrics } from '@gatehouse/telemetry/metrics';
import { type Env, getEnv, readEnv } from '../env.ts';
import { sessionCookieName } from './session-cookie.ts';

/** Everything a process of the web app is made of. */
export interface Composition {
  readonly deps: ApiDeps;
  readonly tokens: TokenVerifier;
  /** For the tokens of the account client. */
  readonly accountTokens: TokenVerifier;
  /** For the tokens of the client that the bridge signs in with. */
  readonly ssoTokens: TokenVerifier;
  close(): Promise<void>;
}

/** What differs from one kind of process to another. */
interface Host {
  /** Connections to the database at most; 10 by default. */
  readonly connections?: number;
  /** Whether pages can be told of changes as they happen; they can, unless this says no. */
  readonly live?: false;
  /** In place of those of the process, which hold no secrets then. */
  readonly settings?: NodeJS.ProcessEnv;
}

/** Puts the parts together. */
export function compose(env: Env, host: Host = {}): Composition {
  const log = createLogger({ name: 'web', level: env.LOG_LEVEL });
  const metrics = new Metrics();
  const pooled = env.DATABASE_POOLER === 'transaction';
  const tenantDatabases = {
    getUrl: (key: string) => (host.settings ?? process.env)[`TENANT_DATABASE_URL_${key}`],
    most: env.TENANT_DATABASES_OPEN,
  };
  const db = new Database({
    ...{ url: env.DATABASE_URL, pooled, log, poolSize: host.connections, tenantDatabases },
    ...(env.DATABASE_REPLICA_URL && { replica: { url: env.DATABASE_REPLICA_URL, pooled } }),
  });
  watchConnections(metrics, db);
  // Behind a pooler no one hears a NOTIFY.
  const directUrl = env.DATABASE_DIRECT_URL ?? (pooled ? undefined : env.DATABASE_URL);
  const hasLive = host.live !== false && directUrl !== undefined;
  const live = hasLive ? createLiveUpdates(db, log, directUrl) : null;
  const jobs = new JobSender(env.DATABASE_URL);
  const pool = createCognitoGateway({
    region: env.COGNITO_REGION,
    userPoolId: env.COGNITO_USER_POOL_ID,
    clientId: env.COGNITO_CLIENT_ID,
    clientSecret: env.COGNITO_CLIENT_SECRET,
    ssoClient: {
      clientId: env.COGNITO_SSO_CLIENT_ID,
      clientSecret: env.COGNITO_SSO_CLIENT_SECRET,
    },
    onCall: (operation, result, seconds) =>
      metrics.observe(
        'gatehouse_cognito_call_seconds',
        'Calls to the user pool.',
        { operation, result },
        seconds,
      ),
    ...(env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER && {
      endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
    }),
  });
  const store = createStore(env, metrics);
  const publicClientIds = env.PUBLIC_CLIENTS.map(({ clientId }) => clientId);
  const verifier = (clientId: string, others: readonly string[] = []) =>
    createTokenVerifier({
      issuer: env.COGNITO_ISSUER,
      clientId,
      publicClientIds: others,
      onKeysUnavailable: (error) => log.warn({ err: error }, "the pool's keys cannot be had"),
    });
  const tokens = verifier(env.COGNITO_CLIENT_ID, publicClientIds);
  const accountTokens = verifier(env.COGNITO_ACCOUNT_CLIENT_ID);
  const ssoTokens = verifier(env.COGNITO_SSO_CLIENT_ID);
  const rules = {
    allowLoopback: env.GATEHOUSE_EMBEDDED === '1',
    allowedNetworks: env.OUTBOUND_NETWORKS,
  };
  const fetch = createGuardedFetch(rules);
  const deps: ApiDeps = {
    db,
    jobs,
    pool,
    idTokens: tokens,
    ssoIdTokens: ssoTokens,
    accessTokens: tokens,
    publicClientIds: new Set(publicClientIds),
    clientOrigins: new Set(env.PUBLIC_CLIENTS.flatMap(({ origins }) => origins)),
    sealer: createSealer(env.SESSION_ENCRYPTION_KEYS),
    dns: createTxtResolver(env.DNS_SERVERS),
    files: store && {
      store,
      scan: notScanned,
      quotaMib: env.FILES_QUOTA_MIB,
      guestsPerMonth: env.GUESTS_PER_MONTH,
    },
    settings: {
      session: {
        idleSeconds: env.SESSION_IDLE_MINUTES * 60,
        maxSeconds: env.SESSION_MAX_HOURS * 3_600,
      },
      signOutUrl: signOutUrl({
        hostedUrl: env.COGNITO_HOSTED_URL,
        clientId: env.COGNITO_CLIENT_ID,
        appOrigin: env.APP_ORIGIN,
      }),
      appOrigin: env.APP_ORIGIN,
      invitationKey: env.INVITATION_KEY,
      emailCodes: env.EMAIL_CODE_SIGN_IN === 'true',
      supportAccess: env.SUPPORT_ACCESS === 'true',
      staffApproval: env.STAFF_APPROVAL,
      tenantLimits: { total: env.TENANTS_PER_PERSON, perDay: env.TENANTS_PER_PERSON_A_DAY },
      socialProviders: env.SOCIAL_PROVIDERS,
      cognitoPrices: env.COGNITO_PRICES,
    },
    sso: {
      appOrigin: env.APP_ORIGIN,
      opClient: {
        clientId: SSO_PROVIDER_CLIENT,
        clientSecret: env.SSO_PROVIDER_SECRET,
        redirectUri: `${env.COGNITO_HOSTED_URL}/oauth2/idpresponse`,
      },
      providerName: SSO_PROVIDER,
      rules,
      fetch,
      keys: createKeyCache(fetch),
    },
    apps: createAppDirectory(fetch),
    log,
    sessionCookie: sessionCookieName(env.APP_ORIGIN),
    metrics,
    live,
    limiter: new Limiter(db, scaleLimits(RATE_LIMITS, env.RATE_LIMIT_FACTOR)),
    trustedProxies: env.TRUSTED_PROXIES,
  };
  const close = async () => {
    await live?.close();
    await jobs.close();
    await db.close();
    pool.close();
    store?.close();
  };
  return { deps, tokens, accountTokens, ssoTokens, close };
}

/** Null where files are off. */
function createStore(env: Env, metrics: Metrics) {
  const { IDENTITY_POOL_ID: identityPoolId, FILES_BUCKET: bucket } = env;
  if (identityPoolId === undefined || bucket === undefined) return null;
  return createFileStore({
    region: env.COGNITO_REGION,
    identityPoolId,
    bucket,
    origin: env.FILES_ORIGIN,
    endpoints: { identity: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY, s3: env.AWS_ENDPOINT_URL_S3 },
    onCall: (operation, result, seconds) =>
      metrics.observe(
        'gatehouse_storage_call_seconds',
        'Calls to the store of files.',
        { operation, result },
        seconds,
      ),
  });
}

const KEY = Symbol.for('gatehouse.composition');

type Shared = typeof globalThis & { [KEY]?: Promise<Composition> };

/**
 * The composition of this process, made at first use. The Node server and the bundle of the pages
 * are separate copies of this module: they meet in one global.
 * @throws Error when the environment or the database role is unsafe; the next call tries again
 */
export function getComposition(): Promise<Composition> {
  const shared = globalThis as Shared;
  shared[KEY] ??= startComposition().catch((error: unknown) => {
    delete shared[KEY];
    throw error;
  });
  return shared[KEY];
}

/**
 * Puts the parts together, and looks at the database.
 * @throws Error when the environment or the database role is unsafe
 */
export async function startComposition(host?: Host): Promise<Composition> {
  const env = host?.settings ? readEnv(host.settings) : getEnv();
  const composition = compose(env, host);
  try {
    await composition.deps.db.assertRestricted();
    if (env.NODE_ENV === 'production' && !env.GATEHOUSE_EMBEDDED) {
      await composition.deps.db.assertDurable();
    }
  } catch (error) {
    await composition.close();
    throw error;
  }
  return composition;
}

/** What verbs and the API need. */
export async function getDeps(): Promise<ApiDeps> {
  return (await getComposition()).deps;
}
