import { drawNumbers } from '../chaos/schedule.ts';
import { findLosses, findSurplus } from './find-losses.ts';
import { Kills } from './kills.ts';
import { carryMove, type MoveOutcome } from './move.ts';
import type { PlannedMove } from './plan.ts';
import { watchGates } from './watch-gates.ts';
import { createWorld, type MovedTenant, type World } from './world.ts';
import { Writers } from './writers.ts';

export interface MovesOptions {
  readonly moves: readonly PlannedMove[];
  readonly tenants: number;
  readonly writersPerTenant: number;
  readonly seed: number;
  /** Hears of every move that is done and looked at. */
  readonly onMove?: (done: number) => void;
  /** Names of defects that are planted. */
  readonly plants?: readonly string[];
}

/** What a run has done and found. */
export interface MovesReport {
  readonly moves: number;
  readonly seconds: number;
  readonly moverKills: number;
  readonly workerKills: number;
  readonly webKills: number;
  /** Moves that another mover has finished, or begun anew. */
  readonly takenOver: number;
  /** Movers that were killed, by the step they were at. */
  readonly killedAt: Readonly<Record<string, number>>;
  readonly created: number;
  readonly renamed: number;
  /** Writes that had been done when they were sent again: acknowledged by the answer that was kept. */
  readonly replayed: number;
  readonly looks: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrongEvents: number;
  readonly inTwoPlaces: number;
  /** Each thing that does not hold, in words. */
  readonly violations: readonly string[];
}

/**
 * Moves tenants there and back while clients write to them over HTTP, and kills movers, workers and
 * web apps meanwhile. What was acknowledged is looked for after each move and at the end. What is
 * done and killed follows from the seed; how they meet does not.
 */
export async function runMoves(options: MovesOptions): Promise<MovesReport> {
  const world = await createWorld(options.tenants, options.plants ?? []);
  try {
    await world.start();
    return await play(world, options);
  } finally {
    await world.stop();
  }
}

async function play(
  world: World,
  { moves, writersPerTenant, seed, onMove }: MovesOptions,
): Promise<MovesReport> {
  const began = performance.now();
  const writers = new Writers(world, { perTenant: writersPerTenant, seed });
  const watch = watchGates(world);
  const kills = new Kills(world, drawNumbers(seed));
  const outcomes: MoveOutcome[] = [];
  const found = { lost: new Set<string>(), doubled: new Set<string>(), events: new Set<string>() };
  const check = async (tenant: MovedTenant) => {
    const { acknowledged } = writers;
    const { lost, doubled, events } = await findLosses(world, tenant, acknowledged);
    for (const one of lost) found.lost.add(one);
    for (const one of doubled) found.doubled.add(one);
    for (const one of events) found.events.add(one);
  };
  const share = (at: number) => moves.filter((_, n) => n % world.tenants.length === at);
  try {
    await Promise.all(
      world.tenants.map(async (tenant, at) => {
        for (const move of share(at)) {
          outcomes.push(await carryMove({ world, kills }, tenant, move));
          await check(tenant);
          onMove?.(outcomes.length);
        }
      }),
    );
    await Promise.all([...world.webs, ...world.workers].map((one) => one.untilReady()));
    await writers.stop();
  } finally {
    await watch.stop();
  }
  const { looks, inTwoPlaces } = watch.seen;
  const surplus: string[] = [];
  for (const [at, tenant] of world.tenants.entries()) {
    await check(tenant);
    const expected = { acknowledged: writers.acknowledged, moves: share(at).length };
    surplus.push(...(await findSurplus(world, tenant, expected)));
  }
  const names = writers.acknowledged.reduce((sum, one) => sum + one.names.length, 0);
  const steps = outcomes.flatMap(({ diedAt }) => diedAt ?? []);
  return {
    moves: outcomes.length,
    seconds: Math.round((performance.now() - began) / 1_000),
    moverKills: steps.length,
    workerKills: kills.counts.worker,
    webKills: kills.counts.web,
    takenOver: outcomes.filter(({ runs }) => runs > 1).length,
    killedAt: Object.fromEntries(
      [...Map.groupBy(steps, (step) => step)].map(([step, all]) => [step, all.length]),
    ),
    created: writers.acknowledged.length,
    renamed: names - writers.acknowledged.length,
    replayed: writers.replayed,
    looks,
    lost: found.lost.size,
    doubled: found.doubled.size,
    wrongEvents: found.events.size,
    inTwoPlaces,
    violations: [
      ...[...found.lost].map((one) => `lost: ${one}`),
      ...[...found.doubled].map((one) => `doubled: ${one}`),
      ...[...found.events].map((one) => `not exactly one event: ${one}`),
      ...(inTwoPlaces > 0 ? [`a tenant took writes in two places, seen ${inTwoPlaces} times`] : []),
      ...writers.strange.map((one) => `an answer no client should get: ${one}`),
      ...surplus,
    ],
  };
}
