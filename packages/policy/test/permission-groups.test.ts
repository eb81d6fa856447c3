import { expect, it } from 'vitest';
import { groupPermissions } from '../src/permission-groups.ts';
import { ALL_PERMISSIONS } from '../src/permissions.ts';

it('every permission is in one group', () => {
  const grouped = groupPermissions().flatMap(({ permissions }) => permissions);
  expect(grouped.toSorted()).toEqual([...ALL_PERMISSIONS].toSorted());
});

it('a group of which nothing is asked for is left out', () => {
  const groups = groupPermissions((permission) => permission.startsWith('files:'));
  expect(groups.map(({ group }) => group)).toEqual(['files']);
});
