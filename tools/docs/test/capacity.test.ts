import { describe, expect, it } from 'vitest';

import { findLimits } from '../../../bench/capacity/limits.ts';
import { MEASURED } from '../../../bench/capacity/measured.ts';
import { cognitoCost, simulate } from '../../../bench/capacity/simulate.ts';
import { toCognito, toCurve, toLimits } from '../../../bench/capacity/tables.ts';
import { WORKLOAD } from '../../../bench/capacity/workload.ts';
import { readText } from '../tracked-files.ts';

const page = readText('docs/capacity.md');

/** Rows of all tables in a text, without the blanks that make them even. */
const readRows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

const POINTS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].map((people) =>
  simulate(people, WORKLOAD),
);

describe('docs/capacity.md', () => {
  it.each([
    ['the curve', toCurve(POINTS)],
    ['Cognito', toCognito(POINTS)],
    ['the limits', toLimits(findLimits(WORKLOAD))],
  ])('has what the simulator prints: %s', (_, table) => {
    const rows = readRows(page);
    for (const row of readRows(table)) expect(rows).toContainEqual(row);
  });

  it('says what it says of ten million people', () => {
    const point = simulate(10_000_000, WORKLOAD);
    expect(point).toMatchObject({ tenants: 100_000, pools: 40 });
    expect(Math.round(point.calls.UserAuthentication)).toBe(667);
    expect(point.calls.UserUpdate.toFixed(1)).toBe('1.4');
    const long = simulate(10_000_000, { ...WORKLOAD, tokenMinutes: 480 });
    expect(Math.round(long.calls.UserAuthentication)).toBe(167);
  });
});

describe('the simulator', () => {
  it.each(Object.entries(MEASURED))(
    'takes %s from docs/performance.md',
    (_, { written, command }) => {
      const plain = (text: string) => text.replaceAll(/ +/g, ' ');
      expect(plain(readText('docs/performance.md'))).toContain(written);
      expect(readText('docs/performance.md')).toContain(command);
    },
  );

  it('takes from each of its figures what it says is written', () => {
    const { read, write, databaseRead, databaseWrite } = MEASURED;
    // Requests a second and microseconds of the server, of two cores.
    for (const [web, database] of [
      [read, databaseRead],
      [write, databaseWrite],
    ] as const) {
      const [perSecond = 0, , micros = 0] = [...web.written.matchAll(/\| ([\d,.]+) /g)].map(
        ([, number = '']) => Number(number.replace(',', '')),
      );
      expect(web.value).toBe(micros / 1_000);
      expect(database.value).toBeCloseTo(2_000 / perSecond - micros / 1_000, 2);
    }
  });

  it('needs twice as much for twice as many, and reaches a limit at the limit', () => {
    const [one, two] = [simulate(400_000, WORKLOAD), simulate(800_000, WORKLOAD)];
    expect(two.webProcessors).toBeCloseTo(2 * one.webProcessors);
    expect(two.databaseUnits).toBeCloseTo(2 * one.databaseUnits);
    expect(simulate(1_800_000, WORKLOAD).calls.UserAuthentication).toBeCloseTo(120);
  });

  it('has the prices of Cognito that docs/aws.md names', () => {
    expect([5_000, 50_000, 500_000].map((people) => cognitoCost(people, 0))).toEqual([
      0, 600, 7_350,
    ]);
  });
});
