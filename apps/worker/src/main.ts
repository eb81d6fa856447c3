import { createSealer } from '@gatehouse/auth/seal';
import { createCognitoGateway, createPace } from '@gatehouse/cognito';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { isDomainError } from '@gatehouse/domain/errors';
import { watchConnections, watchQueues } from '@gatehouse/db/metrics';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { createLogger } from '@gatehouse/telemetry';
import { Metrics } from '@gatehouse/telemetry/metrics';
import { orExit } from '@gatehouse/telemetry/or-exit';
import { serveMetrics } from '@gatehouse/telemetry/serve-metrics';
import { startTelemetry } from '@gatehouse/telemetry/telemetry';
import { createTxtResolver } from '@gatehouse/services/dns';
import { exportHeads } from '@gatehouse/services/audit';
import { deleteLinksOfYesterday } from '@gatehouse/services/connected-accounts';
import { deleteAnswersOfYesterday } from '@gatehouse/services/idempotency';
import { carryOutMoves } from '@gatehouse/jobs/carry-out-moves';
import { checkDatabases } from '@gatehouse/jobs/check-databases';
import { checkDueDomains } from '@gatehouse/jobs/check-domains';
import { reconcileDue } from '@gatehouse/jobs/reconcile/reconcile-due';
import { createRecipientLimit } from '@gatehouse/jobs/sync/recipient-limit';
import { lookAfterConnections } from '@gatehouse/jobs/look-after-connections';
import { goOnWithMoves } from '@gatehouse/jobs/move-tenant';
import { notifyOfEndingKeys } from '@gatehouse/jobs/notify-of-ending-keys';
import { purgeDueFiles } from '@gatehouse/jobs/purge-files';
import { warnMembersOfMfa } from '@gatehouse/jobs/warn-of-mfa';
import { createWebhookSender } from '@gatehouse/jobs/webhooks/create-webhook-sender';
import { relayChanges } from '@gatehouse/services/live';
import { resealSecrets } from '@gatehouse/services/sso';
import { purgeDueTenants } from '@gatehouse/jobs/purge-tenants';
import { deleteOldDeliveries, resealWebhooks } from '@gatehouse/services/webhooks';
import { createFileStore } from '@gatehouse/storage';
import { getConnectionName, readRelease } from '@gatehouse/prisma/release';
import { PgBoss } from 'pg-boss';
import { createAppSyncSink } from './appsync-sink.ts';
import { readEnv } from './env.ts';
import { createHeadFolder } from './head-folder.ts';
import { type Health, serveHealth } from './health.ts';
import { keepTrying } from './keep-trying.ts';
import { createMailer } from './mailer.ts';
import { repeat } from './repeat.ts';
import { runJobs } from './run-jobs.ts';

const EXPORT_HEADS_EVERY_MS = 300_000;
const RECONCILE_EVERY_MS = 30_000;
const PURGE_EVERY_MS = 60_000;
const MOVES_EVERY_MS = 10_000;
const ASKED_MOVES_EVERY_MS = 2_000;
const DATABASES_EVERY_MS = 10_000;
const CHECK_DOMAINS_EVERY_MS = 60_000;
const CONNECTIONS_EVERY_MS = 600_000;
const DELETE_ANSWERS_EVERY_MS = 600_000;
const ENDING_KEYS_EVERY_MS = 600_000;
const MFA_GRACE_EVERY_MS = 600_000;
const RESEAL_EVERY_MS = 600_000;
const WEBHOOKS_EVERY_MS = 1_000;

/** Every tenant's turn comes after this many seconds, or as soon as those before it are done. */
const RECONCILE = { everySeconds: 180, limit: 500, grace: 60 };

/**
 * Milliseconds. pg-boss hands these to its pool: without them, a connection whose other end has
 * gone silent is waited for without end, and with it every job (FI-23).
 */
const QUEUE_CONNECTIONS = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 9_000,
  keepAlive: true,
};

const env = await orExit(() => readEnv());
const log = createLogger({ name: 'worker', level: env.LOG_LEVEL });
const release = await readRelease();
const migrations = release.map(({ name }) => name);
// Who wants to take something away looks who is connected.
process.env['PGAPPNAME'] = getConnectionName('worker', release);
const health: Health = { state: 'starting' };
const stopping = new AbortController();
const metrics = new Metrics();
const stopTelemetry = await startTelemetry({
  service: 'gatehouse-worker',
  metrics,
  environment: process.env,
});
const db = new Database({
  url: env.WORKER_DATABASE_URL,
  poolSize: 10,
  pooled: env.DATABASE_POOLER === 'transaction',
  tenantDatabases: {
    getUrl: (key) => process.env[`WORKER_TENANT_DATABASE_URL_${key}`],
    most: env.TENANT_DATABASES_OPEN,
  },
  log,
});
const jobs = new JobSender(env.WORKER_DATABASE_URL);
watchConnections(metrics, db);
watchQueues(metrics, db);
const pool = createCognitoGateway({
  region: env.COGNITO_REGION,
  userPoolId: env.COGNITO_USER_POOL_ID,
  clientId: env.COGNITO_CLIENT_ID,
  clientSecret: env.COGNITO_CLIENT_SECRET,
  ssoClient: {
    clientId: env.COGNITO_SSO_CLIENT_ID,
    clientSecret: env.COGNITO_SSO_CLIENT_SECRET,
  },
  pace: createPace(env.COGNITO_RATE_FACTOR),
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
const { IDENTITY_POOL_ID: identityPoolId, FILES_BUCKET: bucket } = env;
/** Null where files are off. */
const store =
  identityPoolId === undefined || bucket === undefined
    ? null
    : createFileStore({
        region: env.COGNITO_REGION,
        identityPoolId,
        bucket,
        endpoints: { identity: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY, s3: env.AWS_ENDPOINT_URL_S3 },
        onCall: (operation, result, seconds) =>
          metrics.observe(
            'gatehouse_storage_call_seconds',
            'Calls to the store of files.',
            { operation, result },
            seconds,
          ),
      });
const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM);
const boss = new PgBoss({
  connectionString: env.WORKER_DATABASE_URL,
  max: 8,
  ...QUEUE_CONNECTIONS,
  migrate: false,
  schedule: false,
  // With a heartbeat of 15 s: the jobs of a worker that died are taken over within 30 s.
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 10,
  // Needs the owner of the tables.
  reindex: false,
});
boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));

const server =
  env.WORKER_PORT === undefined
    ? undefined
    : await serveHealth(env.WORKER_PORT, health, () =>
        db.assertRestricted().then(
          () => true,
          () => false,
        ),
      );
const metricsServer =
  env.METRICS_PORT === undefined ? null : await serveMetrics(env.METRICS_PORT, metrics);
const repeated: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const waiting = { log, signal: stopping.signal };
  const down = (error: unknown) => isDomainError(error) && error.code === 'service.unavailable';
  const fit = async () => {
    await db.assertRestricted();
    if (!env.GATEHOUSE_EMBEDDED) await db.assertDurable();
  };
  await keepTrying('the database', fit, down, waiting);
  const migrated = () => db.assertMigrated(migrations);
  await keepTrying('the migrations of this release', migrated, () => true, waiting);
  await keepTrying(
    'the job queue',
    () => boss.start(),
    () => true,
    waiting,
  );
  await runJobs(boss, {
    db,
    jobs,
    pool,
    store,
    mailer,
    recipients: createRecipientLimit(db, env.INVITATION_KEY),
    sealer: createSealer(env.SESSION_ENCRYPTION_KEYS),
    settings: { appOrigin: env.APP_ORIGIN, invitationKey: env.INVITATION_KEY },
    log,
  });
  const reconcile = async () => {
    const { signal } = stopping;
    const { tenants, differences } = await reconcileDue(
      { db, pool, log },
      { ...RECONCILE, signal },
    );
    metrics.count('gatehouse_tenants_compared_total', 'Tenants compared.', {}, tenants);
    metrics.count('gatehouse_drift_total', 'Differences found.', {}, differences);
    if (differences > 0) log.warn({ tenants, differences }, 'reconciled');
  };
  repeated.push(repeat('reconciling', RECONCILE_EVERY_MS, reconcile, log));
  const purge = async () => void (await purgeDueTenants({ db, pool, store, log }));
  repeated.push(repeat('the purge of deleted tenants', PURGE_EVERY_MS, purge, log));
  const goOn = async () => void (await goOnWithMoves({ db, log }));
  repeated.push(repeat('the look for moves of tenants', MOVES_EVERY_MS, goOn, log));
  const carryOut = async () => void (await carryOutMoves({ db, log }));
  repeated.push(repeat('the moves that staff ask for', ASKED_MOVES_EVERY_MS, carryOut, log));
  const check = async () => void (await checkDatabases({ db }));
  repeated.push(repeat('the look at databases of tenants', DATABASES_EVERY_MS, check, log));
  if (store) {
    const purgeFiles = async () => void (await purgeDueFiles({ db, store, log }));
    repeated.push(repeat('the purge of files', PURGE_EVERY_MS, purgeFiles, log));
  }
  const dns = createTxtResolver(env.DNS_SERVERS);
  const look = async () => void (await checkDueDomains({ db, jobs, dns, log }));
  repeated.push(repeat('the look for records of domains', CHECK_DOMAINS_EVERY_MS, look, log));
  const rules = {
    allowLoopback: env.GATEHOUSE_EMBEDDED === '1',
    allowedNetworks: env.OUTBOUND_NETWORKS,
  };
  const sso = { rules, fetch: createGuardedFetch(rules) };
  const sealer = createSealer(env.SESSION_ENCRYPTION_KEYS);
  const lookAfter = async () => void (await lookAfterConnections({ db, jobs, sealer, sso, log }));
  repeated.push(repeat('looking after connections', CONNECTIONS_EVERY_MS, lookAfter, log));
  const sender = createWebhookSender({
    ...{ db, jobs, sealer, log },
    fetch: sso.fetch,
    onAttempt: ({ status, durationMs }) =>
      metrics.observe(
        'gatehouse_webhook_attempt_seconds',
        'Events sent to webhooks of tenants.',
        { result: status === null ? 'none' : `${Math.floor(status / 100)}xx` },
        durationMs / 1_000,
      ),
  });
  const stopLooking = repeat('sending webhooks', WEBHOOKS_EVERY_MS, sender.look, log);
  repeated.push(async () => {
    await stopLooking();
    await sender.end();
  });
  const reseal = async () => {
    await resealSecrets({ db, sealer, log });
    await resealWebhooks({ db, sealer });
  };
  repeated.push(repeat('sealing secrets anew', RESEAL_EVERY_MS, reseal, log));
  const tellOfKeys = async () => void (await notifyOfEndingKeys({ db, jobs, log }));
  repeated.push(repeat('the look for keys that end', ENDING_KEYS_EVERY_MS, tellOfKeys, log));
  const tellOfMfa = async () => void (await warnMembersOfMfa({ db, jobs, log }));
  repeated.push(repeat('the look for days of grace that end', MFA_GRACE_EVERY_MS, tellOfMfa, log));
  const forget = async () => {
    await deleteAnswersOfYesterday({ db });
    await deleteLinksOfYesterday({ db });
    await deleteOldDeliveries({ db });
  };
  repeated.push(repeat('the deletion of old answers', DELETE_ANSWERS_EVERY_MS, forget, log));
  if (env.AUDIT_HEADS_FOLDER !== undefined) {
    const sink = createHeadFolder(env.AUDIT_HEADS_FOLDER);
    const exported = new Map<string, bigint>();
    const run = async () => void (await exportHeads({ db, sink }, exported));
    repeated.push(repeat('the export of the audit heads', EXPORT_HEADS_EVERY_MS, run, log));
  }
  if (env.APPSYNC_URL !== undefined) {
    const sink = createAppSyncSink(env.APPSYNC_URL, env.COGNITO_REGION);
    const relay = relayChanges(env.WORKER_DATABASE_URL, sink, log);
    await relay.started;
    repeated.push(relay.close);
  }
  health.state = 'ready';
  log.info('ready');
}

/** Takes no more jobs, finishes those at work, lets go of everything. */
async function stop(): Promise<void> {
  health.state = 'stopping';
  stopping.abort();
  await Promise.all(repeated.map((end) => end()));
  await boss.stop({ graceful: true, timeout: 20_000 });
  mailer.close();
  pool.close();
  store?.close();
  await db.close();
  server?.close();
  metricsServer?.close();
  await stopTelemetry();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  });
}

start().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  log.fatal({ err: error }, 'could not start');
  process.exit(1);
});
