import { RATIOS, ROUND_TRIPS } from './aims.ts';
import { type Case, type Figures, median } from './case.ts';

/**
 * Prints the middle figures of every case, and in a box the ratios: the median of the rounds, the
 * lowest and the highest of them, and the same by processor time.
 * @returns whether all aims are met, of those whose cases were measured
 */
export function printSummary(title: string, cases: readonly Case[]): boolean {
  const find = (name: string) => cases.find((one) => one.name === name);
  const heads = ['req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'round trips'];
  console.log(''.padEnd(42) + heads.map((head) => head.padStart(12)).join(''));
  for (const one of cases) {
    const texts = [
      middle(one, 'perSecond').toFixed(0),
      middle(one, 'p50').toFixed(2),
      middle(one, 'p99').toFixed(2),
      middle(one, 'cpu').toFixed(0),
      middle(one, 'roundTrips').toFixed(2),
    ];
    console.log(one.name.padEnd(42) + texts.map((text) => text.padStart(12)).join(''));
  }
  let met = true;
  const judge = (fine: boolean) => {
    met &&= fine;
    return fine ? 'met' : 'MISSED';
  };
  const lines = [`${''.padEnd(38)}median   lowest–highest   by CPU   aim`];
  for (const { title: name, of, by, least } of RATIOS) {
    const [one, other] = [find(of), find(by)];
    if (!one || !other) continue;
    const rounds = one.figures.map(
      ({ perSecond }, round) => perSecond / (other.figures[round]?.perSecond ?? NaN),
    );
    const spread = `${Math.min(...rounds).toFixed(2)}–${Math.max(...rounds).toFixed(2)}`;
    const cpu = middle(other, 'cpu') / middle(one, 'cpu');
    const aim = least === null ? '' : `>= ${least} ${judge(median(rounds) >= least)}`;
    lines.push(
      `${name.padEnd(38)}${median(rounds).toFixed(2).padStart(6)}   ${spread.padEnd(14)}   ${cpu.toFixed(2).padStart(6)}   ${aim}`,
    );
  }
  for (const { title: name, of, most } of ROUND_TRIPS) {
    const one = find(of);
    if (!one) continue;
    const trips = middle(one, 'roundTrips');
    lines.push(
      `${name.padEnd(38)}${trips.toFixed(2).padStart(6)}${''.padEnd(29)}<= ${most} ${judge(trips <= most)}`,
    );
  }
  printBox(title, lines);
  return met;
}

/** The middle one of a figure over the rounds. */
function middle(one: Case, figure: keyof Figures): number {
  return median(one.figures.map((figures) => figures[figure]));
}

/** Lines in a frame, under a title. */
export function printBox(title: string, lines: readonly string[]): void {
  const width = Math.max(title.length + 3, ...lines.map(({ length }) => length + 2));
  console.log(`\n┌─ ${title} ${'─'.repeat(width - title.length - 3)}┐`);
  for (const line of lines) console.log(`│ ${line.padEnd(width - 1)}│`);
  console.log(`└${'─'.repeat(width)}┘`);
}
