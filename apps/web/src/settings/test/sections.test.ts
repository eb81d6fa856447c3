import { expect, it } from 'vitest';
import { getSavingPermission } from '../sections.ts';

it.each([
  ['/t/acme/settings/general', { slug: 'acme', permission: 'tenant:rename' }],
  ['/t/acme/settings/inviting', { slug: 'acme', permission: 'tenant:secure' }],
  ['/t/acme/settings/roles', { slug: 'acme', permission: 'roles:manage' }],
  ['/t/acme/settings/sso/0190/attempts', { slug: 'acme', permission: 'sso:manage' }],
  ['/t/acme/settings/danger', null],
  ['/t/acme/settings', null],
  ['/t/acme/members', null],
  ['/profile', null],
])('whoever may not save at %s is told %j', (path, told) => {
  expect(getSavingPermission(path)).toEqual(told);
});
