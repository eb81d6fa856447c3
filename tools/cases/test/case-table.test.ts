import { describe, expect, it } from 'vitest';
import { findFaults, readCases } from '../case-table.ts';

const TABLE = `
| id    | case | tests                  | why not |
| ----- | ---- | ---------------------- | ------- |
| XX-01 | a    | \`a.test.ts\`, \`b.test.ts\` |         |
| XX-02 | b    |                        | no such |
| S3-01 | c    |                        | no such |
`;

const SOURCES: Record<string, string> = {
  'a.test.ts': "it('XX-01 works', () => {});",
  'b.test.ts': 'it.each([1])(`XX-01 XX-09 %s`, () => {}); // XX-03',
};
const getText = (file: string) => SOURCES[file] ?? null;

describe('the table of cases', () => {
  it('is read, and holds', () => {
    expect(readCases(TABLE)).toEqual([
      { id: 'XX-01', tests: ['a.test.ts', 'b.test.ts'], reason: '' },
      { id: 'XX-02', tests: [], reason: 'no such' },
      { id: 'S3-01', tests: [], reason: 'no such' },
    ]);
    expect(findFaults(readCases(TABLE), getText)).toEqual([]);
  });

  it.each([
    ['an id that is in no name', { id: 'XX-03', tests: ['b.test.ts'], reason: '' }],
    ['a file that is not there', { id: 'XX-01', tests: ['c.test.ts'], reason: '' }],
    ['neither test nor reason', { id: 'XX-04', tests: [], reason: '' }],
  ])('finds %s', (_what, one) => {
    expect(findFaults([one], getText)).toHaveLength(1);
  });

  it('finds an id that stands there twice', () => {
    const one = { id: 'XX-05', tests: [], reason: 'no such' };
    expect(findFaults([one, one], getText)).toHaveLength(1);
  });
});
