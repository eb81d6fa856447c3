import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../src/csv.ts';

/** Reads one line of CSV as RFC 4180 says. */
function parse(line: string): string[] {
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let end = ','; end === ',';) {
    const match = pattern.exec(line);
    if (!match) throw new Error(`no CSV: ${line}`);
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    end = match[3] ?? '';
  }
  if (pattern.lastIndex !== line.length) throw new Error(`more than a line: ${line}`);
  return fields;
}

describe('a line of CSV', () => {
  it.each([
    "=cmd|'/c calc'!A1",
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '  =1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|x',
    '%x',
  ])('IV-08 is text for a spreadsheet: %j', (value) => {
    expect(parse(csvLine([value]))).toEqual([`'${value}`]);
  });

  it.each(['Anna', "O'Brien", 'a=b', 'p+1@example.com', '2026-01-01T00:00:00.000Z', '1,5', 'Ünal'])(
    'leaves %j alone',
    (value) => {
      expect(parse(csvLine([value, null, value]))).toEqual([value, '', value]);
    },
  );

  it('IV-09 comes back as it was, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ', 'é', "'") });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (fields) => {
        const back = parse(csvLine(fields));
        expect(back.map((field, at) => (field === `'${fields[at]}` ? fields[at] : field))).toEqual(
          fields,
        );
      }),
    );
  });
});
