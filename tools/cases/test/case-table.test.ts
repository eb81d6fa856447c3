import { describe, expect, it } from 'vitest';
import { faultsOf, readCases } from '../case-table.ts';

const TABLE = `
| id    | case | tests                  | why not |
| ----- | ---- | ---------------------- | ------- |
| XX-01 | a    | \`a.test.ts\`, \`b.test.ts\` |         |
| XX-02 | b    |                        | no such |
`;

const SOURCES: Record<string, string> = {
  'a.test.ts': "it('XX-01 works', () => {});",
  'b.test.ts': 'it.each([1])(`XX-01 XX-09 %s`, () => {}); // XX-03',
};
const textOf = (file: string) => SOURCES[file] ?? null;

describe('the table of cases', () => {
  it('is read, and holds', () => {
    expect(readCases(TABLE)).toEqual([
      { id: 'XX-01', tests: ['a.test.ts', 'b.test.ts'], reason: '' },
      { id: 'XX-02', tests: [], reason: 'no such' },
    ]);
    expect(faultsOf(readCases(TABLE), textOf)).toEqual([]);
  });

  it.each([
    ['an id that is in no name', { id: 'XX-03', tests: ['b.test.ts'], reason: '' }],
    ['a file that is not there', { id: 'XX-01', tests: ['c.test.ts'], reason: '' }],
    ['neither test nor reason', { id: 'XX-04', tests: [], reason: '' }],
  ])('finds %s', (_what, one) => {
    expect(faultsOf([one], textOf)).toHaveLength(1);
  });

  it('finds an id that stands there twice', () => {
    const one = { id: 'XX-05', tests: [], reason: 'no such' };
    expect(faultsOf([one, one], textOf)).toHaveLength(1);
  });
});
