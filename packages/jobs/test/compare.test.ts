import type { DesiredMember } from '@gatehouse/db/repositories/reconciliations';
import { describe, expect, it } from 'vitest';
import { compare, type PoolMember } from '../src/reconcile/compare.ts';

const row = (changes: Partial<DesiredMember> = {}): DesiredMember => ({
  user_id: 'u',
  name: 'U',
  role: 'admin',
  narrowed: false,
  status: 'active',
  settled: true,
  age: 1_000,
  ...changes,
});
const entry = (role: PoolMember['role'] = 'admin', changes: Partial<PoolMember> = {}) => ({
  userId: 'u',
  role,
  enabled: true,
  ...changes,
});
const kinds = (
  members: DesiredMember[],
  pool: PoolMember[],
  recentlyRemoved: readonly string[] = [],
) =>
  compare({ members, pool, recentlyRemoved: new Set(recentlyRemoved), grace: 60 }).map(
    ({ kind }) => kind,
  );

describe('compare', () => {
  it.each([
    ['the same', [row()], [entry()], []],
    ['nobody', [], [], []],
    ['deactivated and in no group', [row({ status: 'deactivated' })], [], []],
    ['another role', [row()], [entry('owner')], ['extra right']],
    ['a second, lower role', [row()], [entry(), entry('viewer')], ['extra right']],
    [
      'deactivated, still in the group',
      [row({ status: 'deactivated' })],
      [entry()],
      ['extra right'],
    ],
    ['no member', [], [entry()], ['extra right']],
    ['in no group', [row()], [], ['missing right']],
    ['disabled', [row()], [entry('admin', { enabled: false })], ['disabled in the pool']],
    ['in no group, written just now', [row({ age: 5 })], [], []],
    ['another role, on its way', [row({ settled: false, age: 5 })], [entry('owner')], []],
    [
      'another role, on its way too long',
      [row({ settled: false })],
      [entry('owner')],
      ['extra right'],
    ],
    ['on its way too long', [row({ settled: false })], [], ['missing right']],
  ] as const)('%s', (_name, members, pool, expected) => {
    expect(kinds([...members], [...pool])).toEqual(expected);
  });

  it('leaves whoever was removed a moment ago to the job', () => {
    expect(kinds([], [entry()], ['u'])).toEqual([]);
    expect(kinds([], [entry()], ['somebody else'])).toEqual(['extra right']);
  });

  it('marks the only active owner', () => {
    const owner = row({ role: 'owner' });
    const second = row({ user_id: 'v', role: 'owner', status: 'deactivated' });
    const input = { pool: [], recentlyRemoved: new Set<string>(), grace: 60 };
    expect(compare({ ...input, members: [owner, second] })).toMatchObject([{ lastOwner: true }]);
    const active = { ...second, status: 'active' } as const;
    const narrowed = row({ user_id: 'v', role: 'owner', narrowed: true });
    const beside = compare({ ...input, members: [owner, narrowed] });
    expect(beside.map(({ lastOwner }) => lastOwner)).toEqual([true, false]);
    const both = compare({ ...input, members: [owner, active] });
    expect(both.map(({ lastOwner }) => lastOwner)).toEqual([false, false]);
  });
});
