import { randomBytes } from 'node:crypto';
import { createSealer } from '@gatehouse/auth/seal';
import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { startCognito } from '@gatehouse/cognito-emulator';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { createLogger } from '@gatehouse/telemetry';
import { createRecipientLimit } from '@gatehouse/jobs/sync/recipient-limit';
import type { Mail } from '@gatehouse/mail/mail';
import type { WorkerDeps } from '@gatehouse/jobs/sync/worker-deps';
import { createTestDatabase } from '@gatehouse/testing/database';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { runJobs } from '../../src/run-jobs.ts';

/** A fault of the embedded Cognito; see its control API. */
export interface Fault {
  readonly operation: string;
  readonly effect: 'throttle' | 'error' | 'drop-before' | 'drop-after' | 'delay';
  readonly from?: number;
  readonly times?: number;
  readonly delayMs?: number;
}

/** A database, an embedded Cognito that can be told to misbehave, and the worker's jobs on top. */
export async function createStage(cluster: ClusterAddress) {
  const cognito = await startCognito({ memory: true, controlPort: 0 });
  const database = await createTestDatabase(cluster);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const sdk = {
    region: 'eu-central-1',
    endpoint: cognito.url,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const provisioned = await provisionPool(sdk, {
    pool: definePool({ name: 'stage' }),
    clientName: 'web',
    appOrigin: 'http://localhost:3000',
    domainPrefix: `stage-${randomBytes(4).toString('hex')}`,
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
  });
  const address = { ...sdk, ...provisioned };
  const pool = createCognitoGateway(address);
  // Impatient, so that a fault does not hold a test up.
  const hasty = createCognitoGateway({
    ...address,
    timeouts: { attempt: 1_000, operation: 2_000 },
  });
  const replicas = [1, 2].map(() => new Database({ url: database.appUrl, poolSize: 6 }));
  const workerDb = new Database({ url: database.workerUrl, poolSize: 10 });
  const jobs = new JobSender(database.appUrl);
  const workerJobs = new JobSender(database.workerUrl);
  const mails: Mail[] = [];
  const invitationKey = new Uint8Array(randomBytes(32));
  const deps: WorkerDeps = {
    db: workerDb,
    jobs: workerJobs,
    pool: hasty,
    store: null,
    mailer: {
      send: (mail) => {
        mails.push(mail);
        return Promise.resolve();
      },
    },
    recipients: createRecipientLimit(workerDb, invitationKey),
    sealer: createSealer(`k1:${randomBytes(32).toString('base64')}`),
    settings: { appOrigin: 'http://localhost:3000', invitationKey },
    log: createLogger({ name: 'stage', level: 'silent' }),
  };
  const bosses = new Set<PgBoss>();
  const control = cognito.controlUrl ?? '';

  /** Starts a worker; with dependencies of its own, where one is watched. */
  async function startWorker(own: Partial<WorkerDeps> = {}): Promise<() => Promise<void>> {
    const boss = new PgBoss({
      connectionString: database.workerUrl,
      max: 4,
      migrate: false,
      schedule: false,
      superviseIntervalSeconds: 1,
      monitorIntervalSeconds: 1,
      reindex: false,
    });
    boss.on('error', () => undefined);
    await boss.start();
    await runJobs(boss, { ...deps, ...own });
    bosses.add(boss);
    return async () => {
      bosses.delete(boss);
      await boss.stop({ graceful: true, timeout: 5_000 });
    };
  }

  return {
    admin,
    database,
    address,
    pool,
    hasty,
    /** The app's database, as two instances of the web app see it. */
    db: replicas[0] as Database,
    otherDb: replicas[1] as Database,
    workerDb,
    jobs,
    mails,
    deps,
    startWorker,
    async fault(...faults: Fault[]): Promise<void> {
      for (const fault of faults) {
        const response = await fetch(`${control}/faults`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(fault),
        });
        if (response.status !== 201) throw new Error(await response.text());
      }
    },
    async heal(): Promise<void> {
      await fetch(`${control}/faults`, { method: 'DELETE' });
    },
    async stop(): Promise<void> {
      await Promise.all([...bosses].map((boss) => boss.stop({ graceful: false })));
      await jobs.close();
      await workerJobs.close();
      await Promise.all([...replicas, workerDb].map((db) => db.close()));
      pool.close();
      hasty.close();
      await admin.end();
      await database.drop();
      await cognito.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof createStage>>;
