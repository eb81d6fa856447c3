import type { Limit } from './limits.ts';
import type { Point } from './simulate.ts';

const whole = (number: number) => Math.ceil(number).toLocaleString('en-US');

/** A rate with as many places as it is worth. */
function rate(number: number): string {
  if (number >= 10) return whole(number);
  return number < 0.01 ? '< 0.01' : number.toFixed(number >= 1 ? 1 : 2);
}

function money(number: number): string {
  const step = number >= 10_000 ? 1_000 : number >= 1_000 ? 100 : 10;
  return (Math.round(number / step) * step).toLocaleString('en-US');
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What grows with the people, as a table in Markdown. */
export function toCurve(points: readonly Point[]): string {
  return toTable(
    ['people', 'tenants', 'size', 'requests/s', 'web processors', 'database units', 'dollars'],
    points.map((point) => [
      whole(point.people),
      whole(point.tenants),
      point.size ?? 'beyond',
      rate(point.requestsPerSecond),
      rate(point.webProcessors),
      rate(point.databaseUnits),
      money(point.infrastructure),
    ]),
  );
}

/** The same for Cognito: calls a second in the busiest hour, pools for the groups, dollars a month. */
export function toCognito(points: readonly Point[]): string {
  return toTable(
    ['people', 'authentication', 'federation', 'creation', 'update', 'pools', 'dollars'],
    points.map(({ people, calls, pools, cognito }) => [
      whole(people),
      rate(calls.UserAuthentication),
      rate(calls.UserFederation),
      rate(calls.UserCreation),
      rate(calls.UserUpdate),
      whole(pools),
      money(cognito),
    ]),
  );
}

/** The limits, the first one first. */
export function toLimits(limits: readonly Limit[]): string {
  return toTable(
    ['limit', 'is', 'reached at', 'lifted by'],
    limits.map(({ what, limit, reached, lifted }) => [what, limit, reached, lifted]),
  );
}
