import { Circle } from 'lucide-react';
import { expect, it } from 'vitest';
import { type CommandGroup, matching } from '../command.ts';
import { fold, rank } from '../rank.ts';

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

it.each([
  ['sec', ['Security', 'Single sign-on, secure', 'Accent']],
  ['api', ['API keys', 'Rapid fire']],
  ['apky', ['API keys']],
  ['kapi', []],
])(
  'puts what %j begins first, then what holds it, and last what its letters are spread over',
  (typed, names) => {
    const all = ['Accent', 'Rapid fire', 'API keys', 'Single sign-on, secure', 'Security'];
    const ranked = all
      .map((name) => ({ name, worth: rank(typed, name, name === 'Accent' ? 'secondary' : '') }))
      .filter(({ worth }) => worth !== null)
      .toSorted((one, other) => (other.worth ?? 0) - (one.worth ?? 0));
    expect(ranked.map(({ name }) => name)).toEqual(names);
  },
);
