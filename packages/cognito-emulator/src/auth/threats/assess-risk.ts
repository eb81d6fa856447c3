import type { Caller } from '../../emulator.ts';
import type { Place } from '../../model/threat-lists.ts';
import type { AuthEvent, RiskSignal } from './auth-event.ts';
import { deviceKey } from './device-name.ts';
import type { RiskLevel } from './risk-policy.ts';

/** How much each says alone; every further one raises the level by one, up to High. */
const weights: Readonly<Record<RiskSignal, number>> = {
  newDevice: 1,
  newCountry: 2,
  manyFailures: 2,
  impossibleTravel: 3,
  reported: 3,
};
const levels: readonly RiskLevel[] = ['Low', 'Medium', 'High'];

const MANY_FAILURES = 5;
const FAILURES_WITHIN_MS = 15 * 60_000;
/** Faster than an airliner. */
const FASTEST_KM_PER_HOUR = 900;
/** Places are rough: closer ones count as one. */
const NEAR_KM = 100;
/** Without coordinates: no one is in another country so soon. */
const OTHER_COUNTRY_AFTER_MS = 3_600_000;
const EARTH_RADIUS_KM = 6371;
const HOUR_MS = 3_600_000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine); undefined where a place has no coordinates. */
function distance(a: Place | undefined, b: Place | undefined): number | undefined {
  if (a?.latitude === undefined || a.longitude === undefined) return undefined;
  if (b?.latitude === undefined || b.longitude === undefined) return undefined;
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

function travelledTooFast(attempt: Attempt, last: AuthEvent): boolean {
  const elapsed = Math.max(1, attempt.at - last.createdAt);
  const km = distance(last.place, attempt.place);
  if (km !== undefined) return km > NEAR_KM && km / (elapsed / HOUR_MS) > FASTEST_KM_PER_HOUR;
  const [from, to] = [last.place?.country, attempt.place?.country];
  return !!from && !!to && from !== to && elapsed < OTHER_COUNTRY_AFTER_MS;
}

/** A sign-in that is being weighed. */
export interface Attempt extends Caller {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Sign-ins that tell what is usual: those that passed, and those that the user says were theirs. */
export const isUsual = ({ type, response, feedback }: AuthEvent) =>
  type === 'SignIn' && (feedback ? feedback.value === 'Valid' : response === 'Pass');

/**
 * Weighs a sign-in against the user's history, by the rules that the README lists.
 * @param history the user's events, newest first
 * @returns the signals, and the level they make; no level when there are none
 */
export function assessRisk(
  attempt: Attempt,
  history: readonly AuthEvent[],
): { signals: RiskSignal[]; level: RiskLevel | undefined } {
  const usual = history.filter(isUsual);
  const [last] = usual;
  const device = deviceKey(attempt);
  const { country } = attempt.place ?? {};
  const failures = history
    .filter(({ createdAt }) => attempt.at - createdAt < FAILURES_WITHIN_MS)
    .flatMap(({ challenges }) => challenges.filter(({ response }) => response === 'Failure'));
  const found: Readonly<Record<RiskSignal, boolean>> = {
    newDevice: !!last && usual.every((event) => deviceKey(event) !== device),
    newCountry:
      !!country &&
      usual.some(({ place }) => place?.country) &&
      usual.every(({ place }) => place?.country !== country),
    manyFailures: failures.length >= MANY_FAILURES,
    impossibleTravel: !!last && travelledTooFast(attempt, last),
    reported: history.some(
      (event) =>
        event.feedback?.value === 'Invalid' &&
        event.ip === attempt.ip &&
        deviceKey(event) === device,
    ),
  };
  const signals = (Object.keys(weights) as RiskSignal[]).filter((signal) => found[signal]);
  if (signals.length === 0) return { signals, level: undefined };
  const points = Math.max(...signals.map((signal) => weights[signal])) + signals.length - 1;
  return { signals, level: levels[Math.min(points, levels.length) - 1] };
}
