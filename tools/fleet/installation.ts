import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { startCognito } from '@gatehouse/cognito-emulator';
import { createTestDatabase } from '@gatehouse/testing/database';
import { startMailbox } from '@gatehouse/testing/mailbox';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import { createVictim, type Victim } from '@gatehouse/testing/victim';
import pg from 'pg';

import { baseEnvironment } from '../start/environment.ts';
import { ROOT } from '../start/root.ts';
import { responds } from '../start/service.ts';

const REGION = 'eu-central-1';

/** A database, an embedded Cognito and a mailbox, and how web and worker are started on them. */
export type Installation = Awaited<ReturnType<typeof createInstallation>>;

/** One process of the web app or of the worker. */
export interface Program {
  readonly name: string;
  readonly port: number;
  /** The way to its database. */
  readonly databaseUrl: string;
  readonly env?: NodeJS.ProcessEnv;
  /** A module that it loads before anything else. */
  readonly preload?: string | undefined;
}

/**
 * Everything of a Gatehouse but its processes.
 * @param origin where browsers reach the app
 */
export async function createInstallation(cluster: ClusterAddress, origin: string) {
  const database = await createTestDatabase(cluster);
  const cognito = await startCognito({ memory: true, controlPort: 0, region: REGION });
  const mailbox = await startMailbox();
  const sdk = {
    region: REGION,
    endpoint: cognito.url,
    credentials: { accessKeyId: 'fleet', secretAccessKey: 'fleet' },
  };
  const provisioned = await provisionPool(sdk, {
    pool: definePool({ name: 'fleet' }),
    clientName: 'web',
    appOrigin: origin,
    domainPrefix: 'fleet',
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
  });
  const pool = createCognitoGateway({ ...sdk, ...provisioned });
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
    AWS_ACCESS_KEY_ID: 'fleet',
    AWS_SECRET_ACCESS_KEY: 'fleet',
    AUTH_SECRET: secrets.authSecret,
    SESSION_ENCRYPTION_KEYS: secrets.sealingKeys,
    INVITATION_KEY: secrets.invitationKey.toString('base64'),
    RATE_LIMIT_FACTOR: '1000',
    TENANTS_PER_PERSON: '10000',
    TENANTS_PER_PERSON_A_DAY: '10000',
    COGNITO_RATE_FACTOR: '4',
    LOG_LEVEL: 'warn',
  };
  const createProgram = (
    { name, port, preload, env }: Program,
    script: readonly [app: string, ...path: string[]],
    own: NodeJS.ProcessEnv,
  ): Victim =>
    createVictim({
      name,
      args: [
        ...(preload === undefined ? [] : ['--import', preload]),
        join(ROOT, 'apps', ...script),
      ],
      cwd: join(ROOT, 'apps', script[0]),
      env: { ...shared, ...own, ...env },
      ready: () => responds(`http://127.0.0.1:${port}/readyz`),
    });
  return {
    admin,
    database,
    cognito,
    pool,
    sdk: { ...sdk, ...provisioned },
    issuer: shared['COGNITO_ISSUER'] ?? '',
    mailbox,
    origin,
    secrets,
    web: (program: Program): Victim =>
      createProgram(program, ['web', 'server.ts'], {
        DATABASE_URL: program.databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(program.port),
      }),
    worker: (program: Program): Victim =>
      createProgram(program, ['worker', 'src', 'main.ts'], {
        WORKER_DATABASE_URL: program.databaseUrl,
        WORKER_PORT: String(program.port),
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'Gatehouse <no-reply@gatehouse.localhost>',
      }),
    async stop(): Promise<void> {
      pool.close();
      await admin.end();
      await mailbox.close();
      await cognito.close();
    },
  };
}
