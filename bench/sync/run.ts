/**
 * How fast the worker brings queued changes to the pool, at the rates that AWS grants by default:
 * each change adds someone to a group, which is an update of a user, of which there are 25 a second
 * for a whole account. So the rate allows N changes in N / 25 seconds; the bench prints how much
 * longer a worker takes. In the middle of it members are shut out, and how long that takes to reach
 * the pool is printed, too: it does not wait for the queue.
 *
 * Usage: npm run bench:sync -- [--changes N]; exits with 1 when an aim is missed. 10,000 changes take
 * seven minutes.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { QueueName } from '@gatehouse/db/queue/queues';
import type { TenantId } from '@gatehouse/domain/ids';
import { toGroupName } from '@gatehouse/testing/fixtures/tenant';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import {
  createMember,
  createPerson,
  createTenant,
  type Person,
} from '../../apps/worker/test/stage/people.ts';
import { createStage } from '../../apps/worker/test/stage/stage.ts';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { startWorker, stopWorker } from './worker.ts';

/** Updates of users a second: AWS' default for an account and Region. */
const RATE = 25;
/** Times what the rate allows. */
const AIM = 1.2;
const TENANTS = 20;
const SHUT_OUT = 10;

const { values } = parseArgs({ options: { changes: { type: 'string', default: '2000' } } });
const changes = Number(values.changes);

const cluster = await startTestCluster(QUEUES);
const stage = await createStage(cluster.address);
const { admin } = stage;
let worker: ChildProcess | undefined;
try {
  const tenants: TenantId[] = [];
  const members: [TenantId, Person][] = [];
  for (let n = 0; n < TENANTS; n += 1) {
    const tenantId = await createTenant(stage);
    tenants.push(tenantId);
    await stage.pool.ensureGroup(toGroupName(tenantId, 'viewer'), 'A tenant');
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
  worker = await startWorker(stage);
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
  if (worker) await stopWorker(worker);
  await stage.stop();
  await cluster.stop();
}

function queue(name: QueueName & `membership-${string}`, tenantId: TenantId, userId: string) {
  return stage.db.withTenant({ tenantId }, (tx) => stage.jobs.send(tx, name, { tenantId, userId }));
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
