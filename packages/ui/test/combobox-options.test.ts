import { describe, expect, it } from 'vitest';
import { matchingOptions, optionGroups } from '../src/combobox-options.ts';

const OPTIONS = [
  { value: '1', label: 'Zoë Álvarez', hint: 'zoe@example.com', group: 'Owners' },
  { value: '2', label: 'Bianca Rossi', group: 'Owners' },
  { value: '3', label: 'Rossi Bianca-Maria', group: 'Members' },
];
const values = (query: string) => matchingOptions(OPTIONS, query).map(({ value }) => value);

describe('matchingOptions', () => {
  it.each([
    ['', ['1', '2', '3']],
    ['zoe alvarez', ['1']],
    ['ZOË', ['1']],
    ['example.com', ['1']],
    ['rossi bianca', ['2', '3']],
    ['bianca members', ['3']],
    ['bianca zoe', []],
  ])('finds by %j %j', (query, found) => {
    expect(values(query)).toEqual(found);
  });
});

describe('optionGroups', () => {
  it('keeps the order, under a heading for each run', () => {
    const groups = optionGroups([{ value: '', label: 'Anyone' }, ...OPTIONS]);
    expect(groups.map(({ group, of }) => [group, of.length])).toEqual([
      [undefined, 1],
      ['Owners', 2],
      ['Members', 1],
    ]);
  });
});
