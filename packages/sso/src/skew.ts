import { Refusal } from './refusal.ts';

/** Milliseconds by which the clock of an identity provider may differ from ours. */
export const SKEW = 120_000;

const toText = (time: number) => new Date(time).toISOString();

/** @throws Refusal when it has not begun; all times in milliseconds */
export function requireBegun(from: number, now: number): void {
  if (now + SKEW < from) {
    throw new Refusal('not_yet_valid', { expected: `<= ${toText(now)}`, received: toText(from) });
  }
}

/** @throws Refusal when it is over; all times in milliseconds */
export function requireCurrent(until: number, now: number): void {
  if (now - SKEW >= until) {
    throw new Refusal('expired', { expected: `> ${toText(now)}`, received: toText(until) });
  }
}

/**
 * Holds an identity provider to a fresh sign-in, which it may have been asked for and skipped. A live
 * session younger than the skew passes.
 * @param since when the request was made; null when any sign-in will do
 * @throws Refusal when the person last signed in before, or when no one says
 */
export function requireFreshAuthentication(instant: number | null, since: number | null): void {
  if (since === null) return;
  if (instant === null) throw new Refusal('authentication_time_missing');
  if (instant + SKEW < since) {
    throw new Refusal('authentication_too_old', {
      expected: `>= ${toText(since)}`,
      received: toText(instant),
    });
  }
}
