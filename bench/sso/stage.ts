import { randomBytes } from 'node:crypto';
import { createSealer } from '@gatehouse/auth/seal';
import type { CognitoUser } from '@gatehouse/cognito';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import type { Deps } from '@gatehouse/services/access';
import type { SsoAccess } from '@gatehouse/services/connections';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { createKeyCache } from '@gatehouse/sso/oidc/key-cache';
import { createLogger } from '@gatehouse/telemetry';
import { createTestDatabase } from '@gatehouse/testing/database';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';

export type BenchDeps = Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer' | 'settings' | 'log'> & {
  readonly sso: SsoAccess;
};

const APP_ORIGIN = 'https://app.test';

/** The pool, as far as a sign-in asks it about someone whom it knows and has linked. */
function createKnowingPool(): Deps['pool'] {
  const getUser = (sub: string): Promise<CognitoUser> =>
    Promise.resolve({
      sub,
      status: 'CONFIRMED',
      enabled: true,
      email: `${sub}@a.test`,
      emailVerified: true,
      name: 'Alice',
      totp: false,
      identities: [],
    });
  return { getUser } as Partial<Deps['pool']> as Deps['pool'];
}

/** A database of its own, and what the bridge needs on top of it. */
export async function createStage(cluster: ClusterAddress) {
  const database = await createTestDatabase(cluster);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const db = new Database({ url: database.appUrl, poolSize: 4 });
  const jobs = new JobSender(database.appUrl);
  const fetch = createGuardedFetch({ allowLoopback: false });
  const deps: BenchDeps = {
    db,
    jobs,
    pool: createKnowingPool(),
    sealer: createSealer(`k1:${randomBytes(32).toString('base64')}`),
    log: createLogger({ name: 'bench', level: 'silent' }),
    settings: {
      session: { idleSeconds: 3_600, maxSeconds: 86_400 },
      signOutUrl: `${APP_ORIGIN}/sign-in`,
      appOrigin: APP_ORIGIN,
      emailCodes: false,
      supportAccess: true,
      staffApproval: 'one',
      cognitoPrices: LIST_PRICES,
      invitationKey: new Uint8Array(randomBytes(32)),
      tenantLimits: { total: 10, perDay: 5 },
      socialProviders: [],
    },
    sso: {
      appOrigin: APP_ORIGIN,
      opClient: {
        clientId: 'cognito',
        clientSecret: 'only for a bench, and long enough for one',
        redirectUri: 'https://pool.test/oauth2/idpresponse',
      },
      providerName: 'GatehouseSso',
      rules: { allowLoopback: false },
      fetch,
      keys: createKeyCache(fetch),
    },
  };
  const stop = async (): Promise<void> => {
    await jobs.close();
    await db.close();
    await admin.end();
    await database.drop();
  };
  return { admin, deps, stop };
}

export type Stage = Awaited<ReturnType<typeof createStage>>;
