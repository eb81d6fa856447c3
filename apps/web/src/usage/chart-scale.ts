/** Steps that people count in. */
const STEPS = [1, 2, 5];
const LINES = 4;

/** The values of an axis from zero, round numbers that reach up to the greatest value. */
export function getTicks(most: number): number[] {
  const step = getStep(Math.max(1, most) / LINES);
  const lines = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: lines + 1 }, (_, line) => line * step);
}

/** The least round number that is no less, and whole. */
function getStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = STEPS.find((one) => one * power >= least);
  return step === undefined ? 10 * power : step * power;
}

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge. */
  readonly most: number;
}

/** Where the point of an index stands from the left. */
export function getX(index: number, count: number, width: number): number {
  return count < 2 ? width / 2 : (index / (count - 1)) * width;
}

/** Runs of values without a gap, each with its index. */
function getRuns(values: readonly (number | null)[]): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([index, value]);
  });
  return runs.filter((run) => run.length > 0);
}

/**
 * A line through values, as the path of an SVG. Where no one counted the line is broken; a value that
 * stands alone is a dot.
 */
export function getLine(values: readonly (number | null)[], box: ChartBox): string {
  const at = toPoint(values.length, box);
  return getRuns(values)
    .map((run) => `M${run.map(at).join('L')}${run.length === 1 ? 'h0' : ''}`)
    .join('');
}

/** The same, filled down to zero. */
export function getArea(values: readonly (number | null)[], box: ChartBox): string {
  const at = toPoint(values.length, box);
  return getRuns(values)
    .filter((run) => run.length > 1)
    .map((run) => {
      const [first, last] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0];
      const [left, right] = [first, last].map((index) =>
        round(getX(index, values.length, box.width)),
      );
      return `M${left} ${box.height}L${run.map(at).join('L')}L${right} ${box.height}z`;
    })
    .join('');
}

function toPoint(count: number, { width, height, most }: ChartBox) {
  return ([index, value]: readonly [number, number]) =>
    `${round(getX(index, count, width))} ${round(height - (value / most) * height)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
