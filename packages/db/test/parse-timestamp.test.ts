import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { parseTimestamp } from '../src/driver/parse-timestamp.ts';

const byPg = pg.types.getTypeParser(1184, 'text') as (text: string) => Date;

const two = (max: number, min = 0) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));

/** As Postgres writes a `timestamptz` in its ISO style. */
const written = fc
  .record({
    year: fc.oneof(
      fc.integer({ min: 1970, max: 2100 }).map(String),
      fc.integer({ min: 1, max: 9_999 }).map((year) => String(year).padStart(4, '0')),
      fc.integer({ min: 10_000, max: 270_000 }).map(String),
    ),
    month: two(12, 1),
    day: two(28, 1),
    clock: fc.tuple(two(23), two(59), two(59)).map((parts) => parts.join(':')),
    fraction: fc.oneof(
      fc.constant(''),
      fc.stringMatching(/^[0-9]{0,5}[1-9]$/).map((digits) => `.${digits}`),
    ),
    zone: fc.constantFrom('+00', '+00', '+02', '-08', '+05:30', '-00:44:30'),
    era: fc.constantFrom('', '', '', ' BC'),
  })
  .map(({ year, month, day, clock, fraction, zone, era }) => {
    return `${year}-${month}-${day} ${clock}${fraction}${zone}${era}`;
  });

it("reads a timestamp as pg's own parser does", () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(parseTimestamp(text).getTime()).toBe(byPg(text).getTime());
    }),
    { numRuns: 5_000 },
  );
  for (const text of ['infinity', '-infinity']) expect(parseTimestamp(text)).toBe(byPg(text));
});
