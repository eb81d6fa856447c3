import { LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import { randomBytes } from 'node:crypto';
import { createSealer } from '@gatehouse/auth/seal';
import { createTokenVerifier } from '@gatehouse/auth/token-verifier';
import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { startCognito } from '@gatehouse/cognito-emulator';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { createLogger } from '@gatehouse/telemetry';
import { createTxtResolver } from '@gatehouse/services/dns';
import { createFileStore } from '@gatehouse/storage';
import { notScanned } from '@gatehouse/services/files';
import { prepareAws } from '@gatehouse/testing/local-files';
import { type NameServer, startNameServer } from '@gatehouse/testing/name-server';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import type { Deps } from '@gatehouse/services/access';
import { createRecipientLimit, type RecipientLimit } from '../../src/sync/recipient-limit.ts';
import type { Mail } from '@gatehouse/mail/mail';
import type { WorkerDeps } from '../../src/sync/worker-deps.ts';
import { createPool, type Pool } from './pool.ts';

/** Everything that verbs, sessions and jobs work on: real Postgres, real wire to the pool. */
export interface Stack {
  readonly database: TestDatabase;
  /** As superuser: for fixtures, and for looking behind. */
  readonly admin: pg.Client;
  /** As the web app has it. */
  readonly deps: Deps;
  /** As the worker has it, with the worker's own database role. */
  readonly worker: WorkerDeps;
  readonly pool: Pool;
  /** The name server that they ask. */
  readonly dns: NameServer;
  /** The counters of recipients as another process has them, with a memory of its own. */
  recipientsOfAnotherWorker(): RecipientLimit;
  /** What the worker has mailed. */
  readonly mails: Mail[];
  stop(): Promise<void>;
}

const SDK = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

export const APP_ORIGIN = 'http://localhost:3000';

/** What a stack has beside the rest. */
export interface StackOptions {
  /** A store of files, with an identity pool. */
  readonly files?: boolean;
  /** The pool's threat protection, which notes each sign-in. */
  readonly threats?: 'audit';
}

/** A database and an embedded Cognito of the suite's own. */
export async function startStack(
  cluster: ClusterAddress,
  { files = false, threats }: StackOptions = {},
): Promise<Stack> {
  const aws = files ? await prepareAws() : undefined;
  const cognito = await startCognito({
    memory: true,
    controlPort: 0,
    ...(aws && { credentialsKey: aws.credentialsKey, roles: aws.roles }),
  });
  const local = await aws?.startFiles(cognito.url);
  const store = local ? createFileStore(local.settings) : null;
  const database = await createTestDatabase(cluster);
  const dns = await startNameServer();
  const sdk = { ...SDK, endpoint: cognito.url };
  const provisioned = await provisionPool(sdk, {
    pool: definePool({
      name: 'services',
      ...(threats && { plan: 'PLUS', threatProtection: threats }),
    }),
    clientName: 'web',
    appOrigin: APP_ORIGIN,
    domainPrefix: `services-${randomBytes(4).toString('hex')}`,
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
  });
  const { userPoolId, clientId, clientSecret } = provisioned;
  const address = { ...sdk, userPoolId, clientId, clientSecret };
  const pool = await createPool(address, cognito.controlUrl ?? '');
  const gateway = createCognitoGateway(address);
  const app = new Database({ url: database.appUrl, poolSize: 8 });
  const workerDb = new Database({ url: database.workerUrl, poolSize: 4 });
  const jobs = new JobSender(database.appUrl);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const log = createLogger({ name: 'services-test', level: 'silent' });
  const invitationKey = new Uint8Array(randomBytes(32));
  const sealer = createSealer(`k1:${randomBytes(32).toString('base64')}`);
  const mails: Mail[] = [];
  return {
    database,
    admin,
    pool,
    dns,
    mails,
    recipientsOfAnotherWorker: () => createRecipientLimit(workerDb, invitationKey),
    deps: {
      db: app,
      jobs,
      pool: gateway,
      idTokens: createTokenVerifier({ issuer: `${cognito.url}/${userPoolId}`, clientId }),
      ssoIdTokens: createTokenVerifier({
        issuer: `${cognito.url}/${userPoolId}`,
        clientId: provisioned.ssoClientId,
      }),
      sealer,
      dns: createTxtResolver([dns.address]),
      files: store && { store, scan: notScanned, quotaMib: 1, guestsPerMonth: 10 },
      settings: {
        session: { idleSeconds: 3_600, maxSeconds: 86_400 },
        signOutUrl: `${cognito.url}/logout`,
        appOrigin: APP_ORIGIN,
        invitationKey,
        emailCodes: false,
        supportAccess: true,
        staffApproval: 'one',
        tenantLimits: { total: 10, perDay: 5 },
        socialProviders: [],
        cognitoPrices: LIST_PRICES,
      },
      log,
    },
    worker: {
      db: workerDb,
      jobs,
      pool: gateway,
      store,
      mailer: {
        send: async (mail) => {
          mails.push(mail);
        },
      },
      recipients: createRecipientLimit(workerDb, invitationKey),
      sealer,
      settings: { appOrigin: APP_ORIGIN, invitationKey },
      log,
    },
    stop: async () => {
      await jobs.close();
      await app.close();
      await workerDb.close();
      gateway.close();
      pool.close();
      await admin.end();
      await database.drop();
      await dns.close();
      store?.close();
      await local?.close();
      await cognito.close();
    },
  };
}
