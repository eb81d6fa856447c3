/**
 * How fast the worker brings queued changes to the pool, at the rates that AWS grants by default:
 * each change adds somebody to a group, which is an update of a user, of which there are 25 a second
 * for a whole account. So the rate allows N changes in N / 25 seconds; the bench prints how much
 * longer a worker takes. In the middle of it members are shut out, and how long that takes to reach
 * the pool is printed, too: it does not wait for the queue.
 *
 * Usage: pnpm bench:sync [--changes N]; exits with 1 when an aim is missed. 10,000 changes take
 * seven minutes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { QueueName } from '@gatehouse/db/queues';
import type { TenantId } from '@gatehouse/domain/ids';
import { groupOf } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import {
  createMember,
  createPerson,
  createTenant,
  type Person,
} from '../../apps/worker/test/stage/people.ts';
import { createStage } from '../../apps/worker/test/stage/stage.ts';
import { QUEUES } from '../../packages/db/src/queues.ts';

/** Updates of users a second: AWS' default for an account and Region. */
const RATE = 25;
/** Times what the rate allows. */
const AIM = 1.2;
const TENANTS = 20;
const SHUT_OUT = 10;
const WORKER = fileURLToPath(new URL('../../apps/worker/src/main.ts', import.meta.url));

const { values } = parseArgs({ options: { changes: { type: 'string', default: '2000' } } });
const changes = Number(values.changes);

const cluster = await startTestCluster(QUEUES);
const stage = await createStage(cluster.address);
const { admin, address, database } = stage;
let worker: ChildProcess | undefined;
try {
  const tenants: TenantId[] = [];
  const members: [TenantId, Person][] = [];
  for (let n = 0; n < TENANTS; n += 1) {
    const tenantId = await createTenant(stage);
    tenants.push(tenantId);
    await stage.pool.ensureGroup(groupOf(tenantId, 'viewer'), 'A tenant');
  }
  for (let n = 0; n < SHUT_OUT; n += 1) {
    const tenantId = tenants[n % TENANTS] as TenantId;
    members.push([tenantId, await createMember(stage, tenantId, 'member')]);
  }
  for (let n = 0; n < changes; n += 1) {
    const tenantId = tenants[n % TENANTS] as TenantId;
    const { userId, email, name } = await createPerson(stage);
    await admin.query(
      `insert into memberships (tenant_id, user_id, role, status, version, applied_version, name, email)
       values ($1, $2, 'viewer', 'active', 1, 0, $3, $4)`,
      [tenantId, userId, name, email],
    );
    await queue('membership-sync', tenantId, userId);
  }
  const allowed = changes / RATE;
  console.log(`${changes} changes are queued; the rate allows ${allowed.toFixed(0)} s`);
  worker = await startWorker();
  const start = performance.now();
  const shutOut = shutOutMeanwhile(members);
  while ((await pending()) > 0) await sleep(250);
  const seconds = (performance.now() - start) / 1000;
  const waits = (await shutOut).toSorted((a, b) => a - b);
  const ratio = seconds / allowed;
  console.log(
    `drained in ${seconds.toFixed(1)} s: ${(changes / seconds).toFixed(1)} jobs a second, ` +
      `${ratio.toFixed(2)} times what the rate allows (aim ${AIM})`,
  );
  console.log(
    `shut out meanwhile: in the pool after ${waits.at(waits.length >> 1)?.toFixed(1)} s in the ` +
      `middle, ${waits.at(-1)?.toFixed(1)} s at most`,
  );
  if (!(ratio <= AIM)) process.exitCode = 1;
} finally {
  if (worker) await stop(worker);
  await stage.stop();
  await cluster.stop();
}

function queue(name: QueueName & `membership-${string}`, tenantId: TenantId, userId: string) {
  return stage.db.withTenant({ tenantId }, (tx) =>
    stage.jobs.send(tx, name, { tenantId, userId: userId as Person['userId'] }),
  );
}

async function pending(): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(
    'select count(*) from memberships where applied_version <> version',
  );
  return Number(rows[0]?.count);
}

/** Deactivates members, one in a while, and returns the seconds until each is out of the pool. */
async function shutOutMeanwhile(members: readonly [TenantId, Person][]): Promise<number[]> {
  const waits: number[] = [];
  for (const [tenantId, { userId }] of members) {
    await sleep((changes / RATE / (SHUT_OUT + 2)) * 1000);
    const start = performance.now();
    await admin.query(
      `update memberships set status = 'deactivated', version = version + 1
       where tenant_id = $1 and user_id = $2`,
      [tenantId, userId],
    );
    await queue('membership-revoke', tenantId, userId);
    while ((await stage.pool.listGroupsOfUser(userId)).length > 0) await sleep(50);
    waits.push((performance.now() - start) / 1000);
  }
  return waits;
}

/** The worker as it runs in production, from its source, until it takes jobs. */
async function startWorker(): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORKER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      GATEHOUSE_EMBEDDED: '1',
      LOG_LEVEL: 'error',
      WORKER_DATABASE_URL: database.workerUrl,
      WORKER_PORT: String(port),
      APP_ORIGIN: 'http://localhost:3000',
      COGNITO_REGION: address.region,
      COGNITO_USER_POOL_ID: address.userPoolId,
      COGNITO_CLIENT_ID: address.clientId,
      COGNITO_CLIENT_SECRET: address.clientSecret,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: address.endpoint,
      AWS_ACCESS_KEY_ID: address.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: address.credentials.secretAccessKey,
      INVITATION_KEY: randomBytes(32).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
      MAIL_FROM: 'Gatehouse <no-reply@example.com>',
    },
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the worker ended with ${child.exitCode}`);
    const up = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (up?.ok) return child;
    await sleep(100);
  }
  throw new Error('the worker is not ready');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
