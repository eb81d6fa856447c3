import { setTimeout as sleep } from 'node:timers/promises';

import { responds } from '../start/service.ts';
import { standing, Ledger, type Records } from './ledger.ts';
import { converge } from '../fleet/converge.ts';
import { findViolations, ownerless } from './invariants.ts';
import type { Scene } from './attempt.ts';
import { operate } from './operations.ts';
import { createReception, type Person, type Reception, type Tenant } from '../fleet/people.ts';
import { request } from './request.ts';
import { drawNumbers, drawSchedule, type Mishap, PROCESSES, type ProcessName } from './schedule.ts';
import { createWorld, type World } from './world.ts';

export interface ChaosOptions {
  readonly seconds: number;
  readonly seed: number;
  /** A module that plants a defect in the web replicas. */
  readonly preload?: { module: string; env: NodeJS.ProcessEnv };
}

/** What a run has done and found. */
export interface ChaosReport {
  readonly operations: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** No one knows whether they happened. */
  readonly lost: number;
  /** Of web replicas and the worker. */
  readonly kills: number;
  readonly postgresKills: number;
  readonly faults: number;
  /** Connections to Postgres that were cut, refused, silenced or slowed down. */
  readonly strikes: number;
  /** Mails that came more than once, word for word. */
  readonly repeatedMails: number;
  /** From the end of the faults until both sides agreed. */
  readonly convergedMs: number;
  readonly violations: readonly string[];
}

const TENANTS = 4;
const PEOPLE = 20;
const LANES = 8;

/** What everyone is at the start, tenant by tenant. */
const CAST = ['owner', 'owner', 'admin', 'admin', 'member', 'viewer'] as const;

/**
 * Random operations of several people in several tenants, over two web replicas, while processes
 * die, Postgres too, and Cognito, mail and the way to Postgres fail; then heals everything and looks at what must
 * hold. What is done and when something fails follow from the seed; how they meet does not.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const world = await createWorld(options.preload);
  let reception: Reception | undefined;
  try {
    reception = await createReception(world);
    return await play(world, reception, options);
  } finally {
    await reception?.close();
    await world.stop();
  }
}

async function play(
  world: World,
  reception: Reception,
  { seconds, seed }: ChaosOptions,
): Promise<ChaosReport> {
  const records: Records = {
    ledger: new Ledger(),
    acknowledged: [],
    refused: new Set(),
    projects: new Map(),
    tenants: new Map(),
    keys: new Map(),
    roles: new Map(),
    invitations: new Map(),
    violations: [],
    counts: { operations: 0, acknowledged: 0, refused: 0, lost: 0, unsent: 0 },
  };
  const scene = await setScene(world, reception, records);
  await world.start();
  const until = Date.now() + seconds * 1_000;
  const trouble = makeTrouble(world, seed, seconds, until);
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const draw = drawNumbers(seed + lane);
    while (Date.now() < until) await operate({ ...scene(draw) });
  });
  const watch = watchOwners(world, records, until);
  await Promise.all([...lanes, watch]);
  const { kills, postgresKills, faults } = await trouble;
  await heal(world);
  const userIds = (await world.admin.query<{ id: string }>('select id from users')).rows;
  const { ms, left } = await converge(
    world,
    userIds.map(({ id }) => id),
  );
  records.violations.push(...left.map((one) => `not converged within 60 s: ${one}`));
  const { mails } = world.mailbox;
  return {
    ...records.counts,
    lost: records.counts.lost + records.counts.unsent,
    kills,
    postgresKills,
    faults,
    strikes: PROCESSES.reduce((sum, name) => sum + world.proxies[name].strikes, 0),
    repeatedMails: mails.length - new Set(mails.map(({ messageId }) => messageId)).size,
    convergedMs: Math.round(ms),
    violations: (await findViolations(world, reception, records)).map((one) => explain(world, one)),
  };
}

/** What the replicas' logs say of the request that a violation names. */
function explain({ victims }: World, violation: string): string {
  const requestId = /\(([0-9a-f-]{36})\)$/.exec(violation)?.[1];
  if (requestId === undefined) return violation;
  const lines = PROCESSES.flatMap((name) => victims[name].log().split('\n'));
  return [violation, ...lines.filter((line) => line.includes(requestId))].join('\n');
}

async function setScene(world: World, reception: Reception, records: Records) {
  const people: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) people.push(await reception.addPerson(index));
  const tenants: Tenant[] = [];
  for (let index = 0; index < TENANTS; index += 1) {
    const tenant = await reception.addTenant(index);
    tenants.push(tenant);
    for (const [place, role] of CAST.entries()) {
      const person = people[(index * 3 + place) % PEOPLE] as Person;
      await reception.join(tenant, person, role);
      records.ledger.set(Ledger.key(tenant.id, person.userId), standing({ role, active: true }));
    }
  }
  await Promise.all(people.map((person) => reception.signIn(person)));
  const ports = [world.ports['web-1'], world.ports['web-2']];
  return (draw: () => number): Scene => ({
    tenants,
    people,
    records,
    invitationKey: world.secrets.invitationKey,
    draw,
    send: (call) => request(world.origin, draw() < 0.5 ? ports : ports.toReversed(), call),
    // The pool may be down, or refuse for the moment: then the next refusal asks again.
    signInAgain: (person) => reception.signIn(person).catch(() => undefined),
  });
}

/** At no moment may a tenant be without an active owner. */
async function watchOwners(world: World, { violations }: Records, until: number): Promise<void> {
  while (Date.now() < until) {
    // While Postgres is away there is nothing to see.
    const slugs = await ownerless(world).catch(() => []);
    for (const slug of slugs) violations.push(`no active owner: ${slug}`);
    await sleep(200);
  }
}

async function makeTrouble(world: World, seed: number, seconds: number, until: number) {
  const schedule = drawSchedule(seed, seconds * 20);
  let kills = 0;
  let postgresKills = 0;
  let faults = 0;
  const starting: Promise<void>[] = [];
  for (const { pause, mishap } of schedule) {
    await sleep(pause);
    if (Date.now() >= until) break;
    if (mishap.kind === 'kill') {
      const victim = world.victims[mishap.who];
      // One replica works at any time, or nothing would be asked of anyone.
      if (!(await isReady(world, otherThan(mishap.who)))) continue;
      kills += 1;
      await victim.kill();
      victim.spawn();
    } else if (mishap.kind === 'kill postgres') {
      postgresKills += 1;
      starting.push(world.crashPostgres());
    } else {
      faults += 1;
      starting.push(cause(world, mishap));
    }
    await revive(world);
  }
  await Promise.all(starting);
  return { kills, postgresKills, faults };
}

const otherThan = (who: ProcessName): ProcessName => (who === 'web-1' ? 'web-2' : 'web-1');

const isReady = ({ ports }: World, who: ProcessName): Promise<boolean> =>
  responds(`http://127.0.0.1:${ports[who]}/readyz`).catch(() => false);

/** A process may end by itself when it starts in the middle of a fault: someone starts it again. */
async function revive({ victims }: World): Promise<void> {
  for (const name of PROCESSES) if (!victims[name].running) victims[name].spawn();
}

async function cause(
  world: World,
  mishap: Exclude<Mishap, { kind: `kill${string}` }>,
): Promise<void> {
  if (mishap.kind === 'cognito') {
    const { operation, effect, times } = mishap;
    await control(world, 'POST', { operation, effect, times, delayMs: 1_500 });
  } else if (mishap.kind === 'mail') {
    world.mailbox.set(mishap.fault);
    await sleep(mishap.ms);
    world.mailbox.set(null);
  } else {
    const { who, fault } = mishap;
    const proxy = world.proxies[who];
    if ('times' in fault) return proxy.set(fault);
    proxy.set(fault.kind === 'delay' ? { kind: 'delay', ms: fault.late } : { kind: fault.kind });
    await sleep(fault.ms);
    proxy.set(null);
  }
}

async function control({ cognito }: World, method: string, fault?: object): Promise<void> {
  const response = await fetch(`${cognito.controlUrl ?? ''}/faults`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(fault && { body: JSON.stringify(fault) }),
  });
  if (!response.ok) throw new Error(`the control API answered ${response.status}`);
}

async function heal(world: World): Promise<void> {
  await control(world, 'DELETE');
  world.mailbox.set(null);
  for (const name of PROCESSES) world.proxies[name].set(null);
  await revive(world);
  await Promise.all(PROCESSES.map((name: ProcessName) => world.victims[name].untilReady()));
}
