import { setTimeout as sleep } from 'node:timers/promises';

import { QUEUES } from '@gatehouse/db/queue/queues';
import { startBalancer } from '@gatehouse/testing/balancer';
import { HAS_PGBOUNCER, startPgBouncer } from '@gatehouse/testing/pgbouncer';
import { freePort } from '@gatehouse/testing/ports';
import { startReplicatedCluster } from '@gatehouse/testing/replicated-cluster';

import { createInstallation } from './installation.ts';
import { type Failure, type Kind, Load } from './load.ts';
import { createReception, type Person } from './people.ts';
import { countDone, findLosses } from './settled.ts';

export interface FailOverOptions {
  readonly webs: number;
  readonly workers: number;
  /** Of load at least, half of them before and half after. */
  readonly seconds: number;
}

/** What came of losing the database's primary under load. */
export interface FailOverReport {
  /** In front of the web app, of its database, and of that one's connections. */
  readonly way: readonly string[];
  readonly counts: Readonly<Record<Kind, number>>;
  readonly acknowledged: number;
  /** How often what was answered, while there was no primary; 0 is no answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that are neither as they should be nor say that something is away, as a page does by 500. */
  readonly strange: readonly Failure[];
  /** Milliseconds from the death of the primary until the standby takes writes. */
  readonly promotedMs: number;
  /** Milliseconds without a write: the last one before, to the first one after. */
  readonly windowMs: number;
  /** Milliseconds from the death of the primary until every program is ready again. */
  readonly readyMs: number;
  readonly jobsDone: number;
  readonly losses: readonly string[];
  /** Programs that have ended. */
  readonly ended: readonly string[];
}

/** PgBouncer asks for a new connection this often, and does not wait for one that is lost. */
const QUICK = ['server_login_retry = 1', 'query_wait_timeout = 5', 'max_client_conn = 400'];

/**
 * Several web apps and workers on a Postgres with a synchronous standby, behind a balancer and, where
 * it is installed, PgBouncer. Under load the primary is killed for good and the standby promoted;
 * nothing of ours is started again or told.
 */
export async function failOver({
  webs,
  workers,
  seconds,
}: FailOverOptions): Promise<FailOverReport> {
  const cluster = await startReplicatedCluster(QUEUES);
  const front = await freePort();
  const installation = await createInstallation(cluster.address, `http://localhost:${front}`);
  const { database } = installation;
  const poolers = HAS_PGBOUNCER
    ? await Promise.all(
        [database.appUrl, database.workerUrl].map((url) =>
          startPgBouncer(url, [...QUICK, `default_pool_size = ${4 * webs}`]),
        ),
      )
    : [];
  const [appUrl = database.appUrl, workerUrl = database.workerUrl] = poolers.map(({ url }) => url);
  const env = {
    ...(HAS_PGBOUNCER && {
      DATABASE_POOLER: 'transaction',
      DATABASE_DIRECT_URL: database.appUrl,
    }),
  };
  const ports = await Promise.all(Array.from({ length: webs + workers }, () => freePort()));
  const programs = ports.map((port, at) =>
    at < webs
      ? installation.web({ name: `web ${at}`, port, databaseUrl: appUrl, env })
      : installation.worker({ name: `worker ${at - webs}`, port, databaseUrl: workerUrl, env }),
  );
  const balancer = await startBalancer(front, ports.slice(0, webs));
  const reception = await createReception(installation);
  try {
    const tenant = await reception.addTenant(0);
    const owner = await reception.addPerson(0);
    await reception.join(tenant, owner, 'owner');
    const others: Person[] = [];
    for (const index of [1, 2, 3]) {
      const person = await reception.addPerson(index);
      await reception.join(tenant, person, 'member');
      others.push(person);
    }
    await reception.signIn(owner);
    await Promise.all(programs.map((one) => one.start()));
    const load = new Load(installation.origin, { tenant, owner, others });
    load.start();
    await load.goesOn(20);
    await sleep(seconds * 500);
    const killedAt = load.now;
    await cluster.killPrimary();
    await cluster.promote();
    const promotedMs = load.now - killedAt;
    await Promise.all(programs.map((one) => one.untilReady()));
    const readyMs = load.now - killedAt;
    await load.goesOn(20);
    await sleep(seconds * 500);
    await load.stop();
    const losses = await findLosses(
      installation,
      load,
      [owner, ...others].map(({ userId }) => userId),
    );
    return {
      way: [balancer.name, cluster.writer.name, ...(HAS_PGBOUNCER ? ['PgBouncer'] : [])],
      counts: load.counts,
      acknowledged: load.acknowledged.length,
      statuses: countStatuses(load.failures),
      strange: load.failures.filter(
        ({ kind, status }) => status !== 503 && status !== 0 && !(kind === 'page' && status >= 500),
      ),
      promotedMs: Math.round(promotedMs),
      windowMs: Math.round(getWindow(load.writtenAt, killedAt)),
      readyMs: Math.round(readyMs),
      jobsDone: await countDone(installation),
      losses,
      ended: programs.filter(({ running }) => !running).map(({ name }) => name),
    };
  } finally {
    await reception.close();
    await Promise.all(programs.map((one) => one.kill()));
    await balancer.close();
    await Promise.all(poolers.map((one) => one.stop()));
    await installation.stop();
    await cluster.stop();
  }
}

function countStatuses(failures: readonly Failure[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of failures) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The longest time without a write of which some lies behind a moment. */
function getWindow(writtenAt: readonly number[], moment: number): number {
  const gaps = writtenAt.map((at, nth) => (at > moment ? at - (writtenAt[nth - 1] ?? moment) : 0));
  return Math.max(...gaps);
}
