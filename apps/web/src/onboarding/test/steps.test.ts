import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { expect, it } from 'vitest';
import { hiddenTenants, withHidden } from '../hidden-steps.ts';
import { getSteps } from '../steps.ts';

const NOTHING = { project: false, people: false, look: false, secondFactor: false, domain: false };
const owner = { permissions: new Set(ALL_PERMISSIONS) };

it('whoever sets a tenant up is told what is left, and no one else', () => {
  expect(getSteps(owner, 'acme', NOTHING)).toHaveLength(5);
  expect(getSteps({ permissions: ROLE_TABLE.admin }, 'acme', NOTHING)).toHaveLength(4);
  expect(getSteps({ permissions: ROLE_TABLE.member }, 'acme', NOTHING)).toEqual([]);
});

it('the list is gone once all but the optional is done', () => {
  const all = { project: true, people: true, look: true, secondFactor: true, domain: false };
  expect(getSteps(owner, 'acme', all)).toEqual([]);
  expect(getSteps(owner, 'acme', { ...all, look: false })).toHaveLength(5);
});

it('hides a tenant once, and takes nothing that is no id from a cookie', () => {
  const id = '0190c9d8-0000-7000-8000-000000000001';
  expect(withHidden(withHidden('<x>.', id), id)).toBe(id);
  expect(hiddenTenants('a.b')).toEqual([]);
});
