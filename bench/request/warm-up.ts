import { type Case, type Figures, median } from './case.ts';

/** Rounds that are compared with those before them. */
const WINDOW = 3;
/** By how much processor times of two windows may differ. */
const STEADY = 0.05;
/** Requests of each case at least: before, code is compiled anew all the time. */
const LEAST = 20_000;
/** Rounds at most: on a busy machine nothing ever is steady. */
const MOST = 20;

/**
 * Sends every case requests, in turn, until no case needs less processor time than before: what is
 * measured afterwards is no server that has just started. Ratios are steady when both sides are.
 */
export async function warmUp(
  cases: readonly Case[],
  measure: (one: Case) => Promise<Figures>,
): Promise<{ rounds: number; steady: boolean }> {
  const rounds = new Map<Case, Figures[]>(cases.map((one) => [one, []]));
  for (let round = 1; round <= MOST; round += 1) {
    for (const [one, figures] of rounds) figures.push(await measure(one));
    if ([...rounds.values()].every(isSteady)) return { rounds: round, steady: true };
  }
  return { rounds: MOST, steady: false };
}

function isSteady(figures: readonly Figures[]): boolean {
  if (figures.length < 2 * WINDOW) return false;
  if (figures.reduce((sum, { requests }) => sum + requests, 0) < LEAST) return false;
  const cpu = figures.map((one) => one.cpu);
  const [now, before] = [cpu.slice(-WINDOW), cpu.slice(-2 * WINDOW, -WINDOW)].map(median);
  return now !== undefined && before !== undefined && now > before * (1 - STEADY);
}
