import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { createRoles, type Role } from '../src/roles/roles.ts';
import { ALL, allow, deny, policy, ROLE } from './cases/case.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-roles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const role = (name: string, more: Partial<Role> = {}): Role => ({
  name,
  arn: `arn:aws:iam::000000000000:role/${name}`,
  roleId: 'AROA00000000000000000',
  trust: policy(allow({ Principal: { AWS: ROLE }, Action: 'sts:AssumeRole' })),
  policies: { all: policy(ALL) },
  ...more,
});

const write = (file: string, roles: unknown) =>
  writeFileSync(join(folder, file), JSON.stringify(roles));

it('roles of a folder count as they are now, file by file', () => {
  write('a.json', [role('one')]);
  write('notes.txt', 'not roles');
  const roles = createRoles(folder);
  expect(roles.find(role('one').arn)).toEqual(role('one'));
  expect(roles.find(role('two').arn)).toBeUndefined();

  const closed = role('one', { policies: { none: policy(deny({ Action: '*', Resource: '*' })) } });
  write('a.json', [closed]);
  write('b.json', [role('two')]);
  expect(roles.find(closed.arn)).toEqual(closed);
  expect(roles.find(role('two').arn)).toEqual(role('two'));

  rmSync(join(folder, 'b.json'));
  expect(roles.find(role('two').arn)).toBeUndefined();
});

it('a file that cannot be read allows nothing', () => {
  write('c.json', [role('three')]);
  const roles = createRoles(join(folder, 'c.json'));
  expect(roles.find(role('three').arn)).toBeDefined();
  writeFileSync(join(folder, 'c.json'), '[{"name":');
  expect(() => roles.find(role('three').arn)).toThrow();
  expect(() => roles.find(role('three').arn)).toThrow();
});

it.each([
  [
    'a misspelt operator',
    { policies: { a: policy({ ...ALL, Condition: { Equals: { a: 'b' } } }) } },
  ],
  ['a trust with a resource', { trust: policy(ALL) }],
  ['an id that is none', { roleId: 'x' }],
  ['a session of two days', { maxSessionSeconds: 172_800 }],
])('a role with %s is refused', (_, more) => {
  expect(() => createRoles([role('one', more)])).toThrow();
});
