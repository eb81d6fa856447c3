/** How far something was at a time, in milliseconds. */
export interface Mark {
  readonly at: number;
  readonly value: number;
}

/**
 * The rest of the work at the pace so far.
 *
 * @returns whole seconds, in steps that can be read (1, then 5, then 60); null while it can't be told
 */
export function secondsLeft(first: Mark, now: Mark, max: number): number | null {
  const done = now.value - first.value;
  const took = now.at - first.at;
  if (done <= 0 || took < 1_000 || now.value >= max) return null;
  const seconds = ((max - now.value) * took) / done / 1_000;
  const step = seconds < 10 ? 1 : seconds < 60 ? 5 : 60;
  return Math.max(1, Math.ceil(seconds / step) * step);
}
