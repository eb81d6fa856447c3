import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { startCognito } from '@gatehouse/cognito-emulator';
import { QUEUES } from '@gatehouse/db/queue/queues';
import { createTestDatabase } from '@gatehouse/testing/database';
import { startFaultProxy } from '@gatehouse/testing/fault-proxy';
import { startMailbox } from '@gatehouse/testing/mailbox';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { createVictim, type Victim } from '@gatehouse/testing/victim';
import pg from 'pg';

import { baseEnvironment } from '../start/environment.ts';
import { ROOT } from '../start/root.ts';
import { responds } from '../start/service.ts';
import { PROCESSES, type ProcessName } from './schedule.ts';

const REGION = 'eu-central-1';

/** A whole Gatehouse of its own: Postgres, embedded Cognito, mailbox, two web replicas, a worker. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Starts everything but the processes of ours, which `start` does.
 * @param preload a module that the web replicas load before anything else
 */
export async function createWorld(preload?: { module: string; env: NodeJS.ProcessEnv }) {
  const cluster = await startTestCluster(QUEUES, { durable: true });
  const database = await createTestDatabase(cluster.address);
  const cognito = await startCognito({ memory: true, controlPort: 0, region: REGION });
  const mailbox = await startMailbox();
  const ports = { 'web-1': await freePort(), 'web-2': await freePort(), worker: await freePort() };
  const origin = `http://localhost:${ports['web-1']}`;
  const sdk = {
    region: REGION,
    endpoint: cognito.url,
    credentials: { accessKeyId: 'chaos', secretAccessKey: 'chaos' },
  };
  const provisioned = await provisionPool(sdk, {
    pool: definePool({ name: 'chaos' }),
    clientName: 'web',
    appOrigin: origin,
    domainPrefix: 'chaos',
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
  });
  const pool = createCognitoGateway({ ...sdk, ...provisioned });
  const proxies = {
    'web-1': await startFaultProxy(database.adminUrl),
    'web-2': await startFaultProxy(database.adminUrl),
    worker: await startFaultProxy(database.adminUrl),
  };
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // Its connections break as well when Postgres is killed, and are replaced.
  admin.on('error', () => undefined);
  const secrets = {
    authSecret: randomBytes(33).toString('base64'),
    sealingKeys: `k1:${randomBytes(32).toString('base64')}`,
    invitationKey: randomBytes(32),
  };
  const shared: NodeJS.ProcessEnv = {
    ...baseEnvironment({ dev: false }),
    GATEHOUSE_EMBEDDED: '1',
    APP_ORIGIN: origin,
    COGNITO_REGION: REGION,
    COGNITO_USER_POOL_ID: provisioned.userPoolId,
    COGNITO_CLIENT_ID: provisioned.clientId,
    COGNITO_CLIENT_SECRET: provisioned.clientSecret,
    COGNITO_ACCOUNT_CLIENT_ID: provisioned.accountClientId,
    COGNITO_ACCOUNT_CLIENT_SECRET: provisioned.accountClientSecret,
    COGNITO_SSO_CLIENT_ID: provisioned.ssoClientId,
    COGNITO_SSO_CLIENT_SECRET: provisioned.ssoClientSecret,
    SSO_PROVIDER_SECRET: 'only for tests, and long enough for one',
    COGNITO_ISSUER: `${cognito.url}/${provisioned.userPoolId}`,
    COGNITO_HOSTED_URL: cognito.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_ACCESS_KEY_ID: 'chaos',
    AWS_SECRET_ACCESS_KEY: 'chaos',
    AUTH_SECRET: secrets.authSecret,
    SESSION_ENCRYPTION_KEYS: secrets.sealingKeys,
    INVITATION_KEY: secrets.invitationKey.toString('base64'),
    RATE_LIMIT_FACTOR: '1000',
    TENANTS_PER_PERSON: '10000',
    TENANTS_PER_PERSON_A_DAY: '10000',
    COGNITO_RATE_FACTOR: '4',
    LOG_LEVEL: 'warn',
  };
  const web = (name: 'web-1' | 'web-2') =>
    createVictim({
      name,
      args: [
        ...(preload ? ['--import', preload.module] : []),
        join(ROOT, 'apps', 'web', 'server.ts'),
      ],
      cwd: join(ROOT, 'apps', 'web'),
      env: {
        ...shared,
        ...preload?.env,
        DATABASE_URL: proxies[name].urlFor(database.appUrl),
        HOST: '127.0.0.1',
        PORT: String(ports[name]),
      },
      ready: () => responds(`http://127.0.0.1:${ports[name]}/readyz`),
    });
  const victims: Readonly<Record<ProcessName, Victim>> = {
    'web-1': web('web-1'),
    'web-2': web('web-2'),
    worker: createVictim({
      name: 'worker',
      args: [join(ROOT, 'apps', 'worker', 'src', 'main.ts')],
      cwd: join(ROOT, 'apps', 'worker'),
      env: {
        ...shared,
        WORKER_DATABASE_URL: proxies.worker.urlFor(database.workerUrl),
        WORKER_PORT: String(ports.worker),
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'Gatehouse <no-reply@gatehouse.localhost>',
      },
      ready: () => responds(`http://127.0.0.1:${ports.worker}/readyz`),
    }),
  };
  let crashing = Promise.resolve();
  return {
    admin,
    database,
    cognito,
    pool,
    sdk: { ...sdk, ...provisioned },
    issuer: shared['COGNITO_ISSUER'] ?? '',
    mailbox,
    proxies,
    victims,
    ports,
    origin,
    secrets,
    /** `kill -9` of Postgres and a new start, one at a time. */
    crashPostgres: () => (crashing = crashing.then(() => cluster.crash())),
    start: () => Promise.all(PROCESSES.map((name) => victims[name].start())),
    async stop(): Promise<void> {
      await Promise.all(PROCESSES.map((name) => victims[name].kill()));
      pool.close();
      await admin.end();
      await Promise.all(PROCESSES.map((name) => proxies[name].close()));
      await mailbox.close();
      await cognito.close();
      await cluster.stop();
    },
  };
}
