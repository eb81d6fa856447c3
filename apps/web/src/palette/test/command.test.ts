import { Circle } from 'lucide-react';
import { expect, it } from 'vitest';
import { type CommandGroup, fold, matching } from '../command.ts';

const command = (name: string, detail?: string) => ({
  id: name,
  name,
  icon: Circle,
  run: () => undefined,
  ...(detail && { detail }),
});

const GROUPS: readonly CommandGroup[] = [
  { name: 'Pages', commands: [command('Members'), command('Audit log')] },
  { name: 'Tenants', commands: [command('Café Zoë', 'Owner')] },
];

const found = (typed: string) =>
  matching(GROUPS, typed).flatMap(({ commands }) => commands.map(({ name }) => name));

it.each([
  ['', ['Members', 'Audit log', 'Café Zoë']],
  ['log au', ['Audit log']],
  ['ZOE cafe', ['Café Zoë']],
  ['owner', ['Café Zoë']],
  ['nothing', []],
])('of %j finds %j', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

it('folds accents and case', () => {
  expect(fold('ÀÉîõÜ')).toBe('aeiou');
});
