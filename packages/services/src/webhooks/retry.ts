const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds from an attempt that failed to the next: about three days in all. */
const PAUSES = [
  5 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  20 * HOUR,
];

/** Share of a pause by which it varies, so that a server that comes back is not met all at once. */
const JITTER = 0.2;

/** Failures in a row after which an endpoint as a whole is left alone for a while. */
const PATIENCE = 3;
const FIRST_REST = 10 * SECOND;
const LONGEST_REST = 30 * MINUTE;

const vary = (ms: number, random: number) => Math.round(ms * (1 - JITTER / 2 + random * JITTER));

/**
 * Milliseconds until the next attempt; null when there is none.
 * @param attempts how often it has been tried, this time included
 * @param random between 0 and 1
 */
export function nextPause(attempts: number, random: number): number | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : vary(pause, random);
}

/**
 * Milliseconds for which nothing at all is sent to an endpoint: one that is down is asked again now and
 * then, not once for each event.
 * @param failures attempts in a row that failed
 */
export function restFor(failures: number, random: number): number {
  if (failures < PATIENCE) return 0;
  return vary(Math.min(FIRST_REST * 2 ** (failures - PATIENCE), LONGEST_REST), random);
}
