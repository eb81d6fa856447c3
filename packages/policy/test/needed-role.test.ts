import { expect, it } from 'vitest';
import { neededRole } from '../src/needed-role.ts';

it.each([
  ['viewer', 'projects:create', 'member'],
  ['viewer', 'members:invite', 'admin'],
  ['member', 'sso:manage', 'owner'],
  // A custom role of this base leaves it out.
  ['admin', 'members:invite', 'admin'],
] as const)('a %s who lacks %s needs the role %s', (role, permission, needed) => {
  expect(neededRole(role, permission)).toBe(needed);
});
