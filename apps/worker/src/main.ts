import { createCognitoGateway } from '@gatehouse/cognito';
import { Database } from '@gatehouse/db/database';
import { createLogger } from '@gatehouse/logger';
import { PgBoss } from 'pg-boss';
import { readEnv } from './env.ts';
import { createMailer } from './mailer.ts';
import { runJobs } from './run-jobs.ts';

const env = readEnv();
const log = createLogger({ name: 'worker', level: env.LOG_LEVEL });
const db = new Database({ url: env.WORKER_DATABASE_URL, poolSize: 5 });
await db.assertRestricted();

const pool = createCognitoGateway({
  region: env.COGNITO_REGION,
  userPoolId: env.COGNITO_USER_POOL_ID,
  clientId: env.COGNITO_CLIENT_ID,
  clientSecret: env.COGNITO_CLIENT_SECRET,
  endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
});
const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM);
const boss = new PgBoss({
  connectionString: env.WORKER_DATABASE_URL,
  max: 5,
  migrate: false,
  schedule: false,
});
boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));
await boss.start();
await runJobs(boss, {
  db,
  pool,
  mailer,
  settings: { appOrigin: env.APP_ORIGIN, invitationKey: env.INVITATION_KEY },
  log,
});
log.info('ready');

async function stop(): Promise<void> {
  await boss.stop({ graceful: true, timeout: 20_000 });
  mailer.close();
  pool.close();
  await db.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  });
}
