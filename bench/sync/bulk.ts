/**
 * A change of many members, made at once by an admin, while Cognito refuses calls again and again,
 * until nine in ten are through: how long it takes, beside what its rate allows (each member is
 * added to a group and taken out of another: two updates, of which there are 25 a second), and
 * whether everyone has the right role in Postgres and in the pool at the end.
 *
 * Usage: npm run bench:bulk -- [--members N]; exits with 1 when anyone has another role than asked for.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { getBulk, startBulk } from '@gatehouse/services/members';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import {
  as,
  createMember,
  createTenant,
  type Person,
} from '../../apps/worker/test/stage/people.ts';
import { createStage } from '../../apps/worker/test/stage/stage.ts';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { startWorker, stopWorker } from './worker.ts';

/** Updates of users a second: AWS' default for an account and Region. */
const RATE = 25;
/** Calls that are refused, every so many milliseconds. */
const REFUSED = 20;
const REFUSED_EVERY = 3_000;

const { values } = parseArgs({ options: { members: { type: 'string', default: '1000' } } });
const count = Number(values.members);

const cluster = await startTestCluster(QUEUES);
const stage = await createStage(cluster.address);
let worker: ChildProcess | undefined;
try {
  const tenantId = await createTenant(stage);
  const owner = await createMember(stage, tenantId, 'owner');
  const people: Person[] = [];
  for (let n = 0; n < count; n += 1) people.push(await createMember(stage, tenantId, 'member'));
  worker = await startWorker(stage);
  let refused = 0;
  const refusing = setInterval(() => {
    refused += REFUSED;
    void stage.fault({ operation: '*', effect: 'throttle', times: REFUSED });
  }, REFUSED_EVERY);
  const ctx = as(tenantId, owner, 'owner');
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const { id } = await startBulk(stage, ctx, {
    action: 'change_role',
    role: 'viewer',
    selection: { userIds: people.map(({ userId }) => userId) },
  });
  let bulk = await getBulk(stage, ctx, { id });
  for (; bulk.finishedAt === null; bulk = await getBulk(stage, ctx, { id })) {
    console.log(`${seconds().toFixed(1)} s: ${bulk.done + bulk.failed} of ${bulk.total} changed`);
    await sleep(500);
  }
  console.log(`${seconds().toFixed(1)} s: all changed here, ${bulk.failed} failed`);
  for (let left = await pending(); left > 0; left = await pending()) {
    console.log(`${seconds().toFixed(1)} s: ${left} on their way to the pool`);
    // The last few would meet every refusal, and no progress.
    if (left < count / 10) clearInterval(refusing);
    await sleep(2_000);
  }
  const took = seconds();
  const allowed = (2 * count) / RATE;
  const wrong = await wrongOnes(people);
  console.log(
    `${took.toFixed(1)} s: all in the pool, ${(took / allowed).toFixed(2)} times what the rate ` +
      `allows (${allowed.toFixed(0)} s), with ${refused} calls refused; ${wrong} with another role`,
  );
  if (wrong > 0 || bulk.failed > 0) process.exitCode = 1;
} finally {
  if (worker) await stopWorker(worker);
  await stage.stop();
  await cluster.stop();
}

async function pending(): Promise<number> {
  const { rows } = await stage.admin.query<{ count: string }>(
    'select count(*) from memberships where applied_version <> version',
  );
  return Number(rows[0]?.count);
}

/** How many have another role than the one that they were given, in Postgres or in the pool. */
async function wrongOnes(people: readonly Person[]): Promise<number> {
  const { rows } = await stage.admin.query<{ user_id: string }>(
    "select user_id from memberships where role = 'viewer' and applied_role = 'viewer'",
  );
  const right = new Set(rows.map(({ user_id }) => user_id));
  let wrong = 0;
  for (const { userId } of people) {
    const groups = await stage.pool.listGroupsOfUser(userId);
    const inPool = groups.length === 1 && groups[0]?.endsWith(':viewer');
    if (!inPool || !right.has(userId)) wrong += 1;
  }
  return wrong;
}
