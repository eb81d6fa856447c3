import { LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import { createHash, randomBytes } from 'node:crypto';
import {
  CognitoIdentityClient,
  LookupDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createSealer } from '@gatehouse/auth/seal';
import { createTokenVerifier } from '@gatehouse/auth/token-verifier';
import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { startCognito } from '@gatehouse/cognito-emulator';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { authenticate } from '@gatehouse/services/authentication';
import {
  connectApp,
  createAppDirectory,
  parseAuthorizationRequest,
} from '@gatehouse/services/connected-apps';
import { notScanned } from '@gatehouse/services/files';
import { createTxtResolver } from '@gatehouse/services/dns';
import { createLogger } from '@gatehouse/telemetry';
import { Metrics } from '@gatehouse/telemetry/metrics';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { createKeyCache } from '@gatehouse/sso/oidc/key-cache';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';
import { createFileStore } from '@gatehouse/storage';
import { prepareAws } from '@gatehouse/testing/local-files';
import { startNameServer } from '@gatehouse/testing/name-server';
import { createTestDatabase } from '@gatehouse/testing/database';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import type { ApiDeps } from '../../src/deps.ts';
import { Limiter } from '../../src/limits/limiter.ts';
import type { Target } from './target.ts';
import { placeApart } from './place-apart.ts';
import { allowAdminSignIn, clientCredentials, SDK, signIn } from './pool-access.ts';

/** Where the pages of the suite's public client are. */
export const CLIENT_ORIGIN = 'https://spa.example.com';

export interface Backend {
  readonly deps: ApiDeps;
  readonly target: Target;
  /** The settings of `.env.example` for a web app on top of the same database and pool. */
  readonly environment: Readonly<Record<string, string>>;
  /** Superuser's URL of the database. */
  readonly adminUrl: string;
  /** Tenants that come between the two are not needed after the test. */
  readonly beginTest: () => void;
  readonly endTest: () => void;
  stop(): Promise<void>;
}

/**
 * A database and an embedded Cognito of the suite's own, and the API's parts on top of them.
 * @param options.through the way of the API to its database, for instance by way of a fault proxy
 * @param options.dedicated gives each tenant of the suite's fixtures a database of its own
 */
export async function startBackend(
  cluster: ClusterAddress,
  origin: string,
  options: { through?: (databaseUrl: string) => string; dedicated?: boolean } = {},
): Promise<Backend> {
  const { through = (url: string) => url, dedicated = false } = options;
  const aws = await prepareAws();
  const { credentialsKey, roles } = aws;
  const cognito = await startCognito({ memory: true, credentialsKey, roles });
  const database = await createTestDatabase(cluster);
  const dns = await startNameServer();
  const databaseUrl = through(database.appUrl);
  const sdk = { ...SDK, endpoint: cognito.url };
  const pool = await provisionPool(sdk, {
    pool: definePool({ name: 'suite' }),
    clientName: 'web',
    appOrigin: origin,
    domainPrefix: `suite-${randomBytes(4).toString('hex')}`,
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
    publicClients: [
      {
        name: 'spa',
        callbackUrls: [`${CLIENT_ORIGIN}/`],
        signOutUrls: [`${CLIENT_ORIGIN}/`],
        origins: [CLIENT_ORIGIN],
      },
    ],
    resourceServer: PROGRAM_SCOPES,
  });
  const [publicClient] = pool.publicClients;
  const address = { ...sdk, ...pool };
  const publicAddress = {
    ...address,
    clientId: publicClient?.clientId ?? '',
    clientSecret: undefined,
  };
  const client = new CognitoIdentityProviderClient(address);
  await allowAdminSignIn(client, address);
  await allowAdminSignIn(client, publicAddress);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const own = dedicated ? placeApart(cluster, { control: database, admin }) : null;
  const db = new Database({
    ...{ url: databaseUrl, poolSize: 4 },
    ...(own && { tenantDatabases: { getUrl: own.getUrl } }),
  });
  const jobs = new JobSender(databaseUrl);
  const gateway = createCognitoGateway(address);
  const tokens = createTokenVerifier({
    issuer: `${cognito.url}/${pool.userPoolId}`,
    clientId: pool.clientId,
    publicClientIds: [publicAddress.clientId],
  });
  const invitationKey = new Uint8Array(randomBytes(32));
  const sessionEncryptionKeys = `k1:${randomBytes(32).toString('base64')}`;
  const files = await aws.startFiles(cognito.url);
  const store = createFileStore(files.settings);
  const identities = new CognitoIdentityClient(sdk);
  const guardedFetch = createGuardedFetch({ allowLoopback: true });
  const deps: ApiDeps = {
    db,
    jobs,
    pool: gateway,
    idTokens: tokens,
    ssoIdTokens: tokens,
    accessTokens: tokens,
    publicClientIds: new Set([publicAddress.clientId]),
    clientOrigins: new Set([CLIENT_ORIGIN]),
    sealer: createSealer(sessionEncryptionKeys),
    dns: createTxtResolver([dns.address]),
    files: { store, scan: notScanned, quotaMib: 1_024, guestsPerMonth: 3 },
    settings: {
      session: { idleSeconds: 3_600, maxSeconds: 86_400 },
      signOutUrl: `${cognito.url}/logout?client_id=${pool.clientId}&logout_uri=${encodeURIComponent(`${origin}/sign-in`)}`,
      appOrigin: origin,
      invitationKey,
      tenantLimits: { total: 10, perDay: 5 },
      emailCodes: false,
      supportAccess: true,
      staffApproval: 'one',
      socialProviders: [{ name: 'Example', type: 'OIDC', label: 'Example' }],
      cognitoPrices: LIST_PRICES,
    },
    log: createLogger({ name: 'api-test', level: 'silent' }),
    sessionCookie: 'gatehouse.sid',
    sso: {
      appOrigin: origin,
      opClient: {
        clientId: 'cognito',
        clientSecret: 'only for tests, and long enough for one',
        redirectUri: `${cognito.url}/oauth2/idpresponse`,
      },
      providerName: 'GatehouseSso',
      rules: { allowLoopback: true },
      fetch: guardedFetch,
      keys: createKeyCache(guardedFetch),
    },
    apps: createAppDirectory(guardedFetch),
    limiter: new Limiter(db),
    live: null,
    metrics: new Metrics(),
    trustedProxies: 0,
  };
  const target: Target = {
    origin,
    admin,
    getRowsClient: (tenantId) => own?.getRowsClient(tenantId) ?? Promise.resolve(admin),
    sessionCookie: deps.sessionCookie,
    invitationKey,
    dns,
    store,
    s3Url: files.settings.endpoints.s3,
    hasIdentity: async (principalId) => {
      const lookUp = new LookupDeveloperIdentityCommand({
        IdentityPoolId: files.settings.identityPoolId,
        DeveloperUserIdentifier: principalId,
      });
      return identities.send(lookUp).then(
        () => true,
        (error: Error) => {
          if (error.name === 'ResourceNotFoundException') return false;
          throw error;
        },
      );
    },
    seal: (plain, context) => deps.sealer.seal(plain, context),
    clientToken: (permissions) => clientCredentials(address, cognito.url, permissions),
    accessToken: (groups) => signIn({ client, address, gateway }, groups),
    publicTokens: (groups) => signIn({ client, address: publicAddress, gateway }, groups),
    pool: gateway,
    allowApp: async (sessionToken, slug, parameters, choice) => {
      const credentials = { sessionToken, authorization: null };
      const origin = { requestId: 'consent', address: null };
      const { tenant } = await authenticate(deps, credentials, slug, origin);
      if (!tenant) throw new Error('there is no such tenant');
      const asked = await parseAuthorizationRequest(
        { apps: deps.apps, appOrigin: deps.settings.appOrigin },
        parameters,
      );
      return (await connectApp(deps, tenant, { request: asked, ...choice })).code;
    },
    permit: async (sessionToken) => {
      const { token, email, password } = await signIn({ client, address, gateway }, []);
      const hash = createHash('sha256').update(sessionToken).digest();
      const { rows } = await admin.query<{ id: string; user_id: string }>(
        'select id, user_id from sessions where token_hash = $1',
        [hash],
      );
      const session = rows[0];
      if (!session) throw new Error('there is no such session');
      await admin.query(
        `insert into account_permits (session_id, user_id, sealed_token, expires_at)
         values ($1, $2, $3, now() + interval '10 minutes')
         on conflict (session_id) do update set sealed_token = excluded.sealed_token`,
        [session.id, session.user_id, deps.sealer.seal(token, `account:${session.id}`)],
      );
      const codeSentTo = async (to: string) => {
        const url = `${cognito.url}/_emulator/outbox/all?to=${encodeURIComponent(to)}`;
        return ((await (await fetch(url)).json()) as { code: string }[])[0]?.code;
      };
      return { email, password, token, codeSentTo };
    },
  };
  const environment = {
    GATEHOUSE_EMBEDDED: '1',
    APP_ORIGIN: origin,
    DATABASE_URL: databaseUrl,
    COGNITO_REGION: SDK.region,
    COGNITO_USER_POOL_ID: pool.userPoolId,
    COGNITO_CLIENT_ID: pool.clientId,
    COGNITO_CLIENT_SECRET: pool.clientSecret,
    COGNITO_ACCOUNT_CLIENT_ID: pool.accountClientId,
    COGNITO_ACCOUNT_CLIENT_SECRET: pool.accountClientSecret,
    COGNITO_SSO_CLIENT_ID: pool.ssoClientId,
    COGNITO_SSO_CLIENT_SECRET: pool.ssoClientSecret,
    SSO_PROVIDER_SECRET: 'only for tests, and long enough for one',
    SOCIAL_PROVIDERS: JSON.stringify([
      { name: 'Example', type: 'OIDC', clientId: 'example', issuer: 'https://example.com' },
    ]),
    PUBLIC_CLIENTS: JSON.stringify(pool.publicClients),
    COGNITO_ISSUER: `${cognito.url}/${pool.userPoolId}`,
    COGNITO_HOSTED_URL: cognito.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY: cognito.url,
    AWS_ENDPOINT_URL_S3: files.settings.endpoints.s3,
    IDENTITY_POOL_ID: files.settings.identityPoolId,
    FILES_BUCKET: files.settings.bucket,
    AWS_ACCESS_KEY_ID: SDK.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: SDK.credentials.secretAccessKey,
    AUTH_SECRET: randomBytes(33).toString('base64'),
    SESSION_ENCRYPTION_KEYS: sessionEncryptionKeys,
    INVITATION_KEY: Buffer.from(invitationKey).toString('base64'),
    SESSION_IDLE_MINUTES: '60',
    SESSION_MAX_HOURS: '24',
    DNS_SERVERS: dns.address,
    LOG_LEVEL: 'silent',
  };
  return {
    deps,
    target,
    environment,
    adminUrl: database.adminUrl,
    beginTest: () => own?.beginTest(),
    endTest: () => own?.endTest(),
    stop: async () => {
      await jobs.close();
      await db.close();
      gateway.close();
      client.destroy();
      await own?.drop();
      await admin.end();
      await database.drop();
      await dns.close();
      store.close();
      identities.destroy();
      await files.close();
      await cognito.close();
    },
  };
}
