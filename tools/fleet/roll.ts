import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { readDatabaseState } from '@gatehouse/prisma/database-state';
import { getReleaseStamp } from '@gatehouse/prisma/release';
import { startBalancer } from '@gatehouse/testing/balancer';
import { freePort } from '@gatehouse/testing/ports';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import type { Victim } from '@gatehouse/testing/victim';
import pg from 'pg';

import { responds } from '../start/service.ts';
import { createInstallation } from './installation.ts';
import { type Failure, type Kind, Load } from './load.ts';
import { migrateToNext } from './next-release/migrate.ts';
import { readRelease } from './next-release/release.ts';
import { createReception, type Person } from './people.ts';
import { countDone, findLosses } from './settled.ts';

/** What came of a release under load. */
export interface RollReport {
  readonly balancer: string;
  readonly seconds: number;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly failures: readonly Failure[];
  /** Errors that came when the server's own limit of five seconds was up. */
  readonly slow: number;
  readonly longestMs: number;
  /** Milliseconds that the migration took, waiting for locks included. */
  readonly migrationMs: number;
  readonly jobsDone: number;
  readonly losses: readonly string[];
  /** What did not go as a release must; nothing else is looked at where this is not empty. */
  readonly faults: readonly string[];
}

const PRELOAD = fileURLToPath(new URL('./next-release/preload.ts', import.meta.url));

/** Seconds in which a balancer that asks five times a second has surely heard, on a busy machine as well. */
const LAME_DUCK = { LAME_DUCK_SECONDS: '3' };

/**
 * Walks a release under load: two web apps and a worker of this release behind a balancer, the next
 * release's beside them, its migration, then one after the other is replaced, and one rolled back.
 * The next release is this build with one migration more.
 * @param seconds of load at least, spread over the stages
 */
export async function rollRelease(cluster: ClusterAddress, seconds: number): Promise<RollReport> {
  const [front = 0, ...ports] = await Promise.all(Array.from({ length: 7 }, () => freePort()));
  const installation = await createInstallation(cluster, `http://localhost:${front}`);
  const { database } = installation;
  const web = (at: number, name: string, preload?: string) =>
    installation.web({
      ...{ name, preload, port: ports[at] ?? 0, databaseUrl: database.appUrl },
      env: LAME_DUCK,
    });
  const worker = (at: number, name: string, preload?: string) =>
    installation.worker({ name, preload, port: ports[at] ?? 0, databaseUrl: database.workerUrl });
  const old = [web(0, 'old web 1'), web(1, 'old web 2')] as const;
  const next = [web(2, 'new web 1', PRELOAD), web(3, 'new web 2', PRELOAD)] as const;
  const workers = { old: worker(4, 'old worker'), next: worker(5, 'new worker', PRELOAD) };
  const all = [...old, ...next, workers.old, workers.next];
  const balancer = await startBalancer(front, ports.slice(0, 4));
  const reception = await createReception(installation);
  const faults: string[] = [];
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
    await Promise.all([...old, workers.old].map((one) => one.start()));
    await untilAnswers(`${installation.origin}/sign-in`);

    const load = new Load(installation.origin, { tenant, owner, others });
    load.start();
    const stage = async () => {
      await load.goesOn(10);
      await sleep((seconds * 1_000) / 7);
    };
    await stage();
    // What is started too early waits.
    for (const one of [next[0], workers.next]) one.spawn();
    await untilSaid(next[0], 'lacks 1 of');
    await untilSaid(workers.next, 'lacks 1 of');
    if (await isReady(ports[2])) faults.push('a new web is ready before the migration');
    if (await isReady(ports[5])) faults.push('a new worker is ready before the migration');
    await stage();
    const began = performance.now();
    await migrateToNext(database.adminUrl, cluster);
    const migrationMs = performance.now() - began;
    await stage();
    await next[0].untilReady();
    faults.push(...(await stopped(old[0])));
    await stage();
    await next[1].start();
    faults.push(...(await stopped(old[1])));
    await workers.next.untilReady();
    faults.push(...(await stopped(workers.old)));
    faults.push(...(await strangers(database.adminUrl)));
    await stage();
    // Back again: this release on the schema of the next one.
    await old[0].start();
    faults.push(...(await stopped(next[0])));
    await stage();
    const loadMs = load.now;
    await load.stop();
    const losses = await findLosses(
      installation,
      load,
      [owner, ...others].map(({ userId }) => userId),
    );
    const { counts, failures, longestMs, slow } = load;
    return {
      ...{ balancer: balancer.name, seconds: Math.round(loadMs / 1_000), counts, failures },
      slow,
      longestMs: Math.round(longestMs),
      migrationMs: Math.round(migrationMs),
      jobsDone: await countDone(installation),
      losses,
      faults,
    };
  } finally {
    await reception.close();
    await Promise.all(all.map((one) => one.kill()));
    await balancer.close();
    await installation.stop();
    await database.drop();
  }
}

/** Ends a program as a release does. */
async function stopped(program: Victim): Promise<string[]> {
  const code = await program.stop();
  return code === 0 ? [] : [`${program.name} ended with ${code}\n${program.log().slice(-2_000)}`];
}

/** Who is still connected though their release is over. */
async function strangers(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { running } = await readDatabaseState(client);
  await client.end();
  const own = getReleaseStamp(await readRelease());
  const seen = new Set(running.map(({ program }) => program));
  return [
    ...running
      .filter(({ stamp }) => stamp !== own)
      .map(({ program, stamp }) => `${program} ${stamp} is still connected`),
    ...['web', 'worker'].filter((name) => !seen.has(name)).map((name) => `no ${name} is connected`),
  ];
}

const isReady = (port = 0): Promise<boolean> =>
  responds(`http://127.0.0.1:${port}/readyz`).catch(() => false);

async function untilSaid(program: Victim, text: string): Promise<void> {
  for (let tries = 0; !program.log().includes(text); tries += 1) {
    if (tries === 1_800 || !program.running) {
      throw new Error(`${program.name} did not say "${text}":\n${program.log().slice(-2_000)}`);
    }
    await sleep(100);
  }
}

/** Waits until a balancer has heard that all behind it is ready, some answers in a row. */
async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0, row = 0; row < 20; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    row = answer?.status === 200 ? row + 1 : 0;
    if (tries === 3_000) throw new Error(`${url} answers ${answer?.status}`);
    await sleep(20);
  }
}
