import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '../fixtures/people.ts';
import { addApiKey } from '../fixtures/programs.ts';
import { call, type GetTarget, getItems } from '../target.ts';
import { bindRoleCalls } from './role-calls.ts';
import { READ } from './read-permissions.ts';

/** Custom roles: what they narrow. */
export function describeRoleNarrowing(getTarget: GetTarget): void {
  let tenant: TenantFixture;
  const { ask, role } = bindRoleCalls(getTarget, () => tenant);

  beforeEach(async () => {
    tenant = await createTenantFixture(getTarget().admin);
  });

  describe('a custom role narrows', () => {
    it('what it does not list is refused, what it lists is not, from the next request on', async () => {
      const id = await role('admin', [...READ, 'tenant:rename'], tenant.admin);
      const may = async () => [
        (await ask(tenant.admin, 'PATCH', '', { name: 'Renamed' })).status,
        (await ask(tenant.admin, 'GET', '/audit-events')).status,
      ];
      expect(await may()).toEqual([200, 403]);
      const edit = await ask(tenant.owner, 'PATCH', `/roles/${id}`, {
        permissions: ['tenant:read', 'audit:read'],
      });
      expect([edit.status, edit.json['version']]).toEqual([200, 2]);
      expect(await may()).toEqual([403, 200]);
    });

    it('shows in what the caller is told of themselves', async () => {
      const id = await role('admin', READ, tenant.admin);
      const own = await ask(tenant.admin, 'GET', '');
      expect(own.json).toMatchObject({
        role: 'admin',
        customRole: { id },
        permissions: expect.arrayContaining(READ) as unknown,
      });
      expect(own.json['permissions']).toHaveLength(READ.length);
      const members = getItems(await ask(tenant.owner, 'GET', '/members'));
      expect(members.map(({ customRoleId }) => customRoleId)).toEqual([id, null, null, null]);
    });

    it('never widens: a permission beyond the base is refused, and counts for nothing in a row', async () => {
      const odd = await ask(tenant.owner, 'POST', '/roles', {
        name: 'Odd',
        base: 'viewer',
        permissions: ['tenant:read', 'projects:create'],
      });
      expect([odd.status, odd.code]).toEqual([422, 'input.invalid']);
      await role('viewer', [...ALL_PERMISSIONS], tenant.viewer);
      expect((await ask(tenant.viewer, 'POST', '/projects', { name: 'x' })).status).toBe(403);
      const own = await ask(tenant.viewer, 'GET', '');
      expect(new Set(own.json['permissions'] as string[])).toEqual(ROLE_TABLE.viewer);
    });

    it('PE-08 a stale claim gives no more than the row, a low claim no more than itself', async () => {
      await role('member', [...READ, 'projects:create'], tenant.member);
      await getTarget().admin.query(
        `update sessions set groups = array[replace(groups[1], ':member', ':owner')]
         where user_id = $1`,
        [tenant.member.userId],
      );
      expect((await ask(tenant.member, 'PATCH', '', { name: 'x' })).status).toBe(403);
      expect((await ask(tenant.member, 'POST', '/projects', { name: 'x' })).status).toBe(201);
      await getTarget().admin.query(
        `update sessions set groups = array[replace(groups[1], ':owner', ':viewer')]
         where user_id = $1`,
        [tenant.member.userId],
      );
      expect((await ask(tenant.member, 'POST', '/projects', { name: 'y' })).status).toBe(403);
    });

    it('holds a key back that its holder made before', async () => {
      const target = getTarget();
      const { token } = await addApiKey(target, tenant, { createdBy: tenant.admin });
      const rename = () =>
        call(target, 'PATCH', `/tenants/${tenant.slug}`, { bearer: token, body: { name: 'Key' } });
      expect((await rename()).status).toBe(200);
      await role('admin', READ, tenant.admin);
      expect((await rename()).status).toBe(403);
    });
  });

  describe('the last owner is one whom nothing narrows', () => {
    it('CR-04 a narrowed owner does not count', async () => {
      const second = await addMember(getTarget(), tenant, 'owner');
      const id = await role('owner', [...READ, 'members:change_role'], second);
      const own = `/members/${tenant.owner.userId}`;
      for (const [method, path, body] of [
        ['PATCH', own, { role: 'admin' }],
        ['PATCH', own, { role: id }],
        ['POST', `${own}/deactivate`, undefined],
        ['DELETE', own, undefined],
      ] as const) {
        const refused = await ask(tenant.owner, method, path, body);
        expect([refused.status, refused.code]).toEqual([409, 'member.last_owner']);
      }
      expect((await ask(second, 'DELETE', own)).code).toBe('permission.denied');
      await getTarget().admin.query(
        'update memberships set custom_role_id = null where user_id = $1',
        [second.userId],
      );
      expect((await ask(tenant.owner, 'PATCH', own, { role: id })).status).toBe(200);
    });

    it('a narrowed owner can go, and cannot raise themselves', async () => {
      const second = await addMember(getTarget(), tenant, 'owner');
      await role('owner', [...READ, 'members:change_role', 'members:remove'], second);
      const own = `/members/${second.userId}`;
      expect((await ask(second, 'PATCH', own, { role: 'owner' })).code).toBe('role.above_own');
      expect((await ask(second, 'DELETE', own)).status).toBe(204);
    });
  });

  it('is known by who has it, and by how many', async () => {
    const id = await role('member', READ, tenant.member);
    const list = await ask(tenant.viewer, 'GET', '/roles');
    expect(list.json['base']).toMatchObject([
      { role: 'owner', members: 1 },
      { role: 'admin', members: 1 },
      { role: 'member', members: 0 },
      { role: 'viewer', members: 1 },
    ]);
    expect(getItems(list)).toMatchObject([{ id, base: 'member', members: 1, invitations: 0 }]);
    const holders = getItems(await ask(tenant.viewer, 'GET', `/roles/${id}/members`));
    expect(holders.map(({ userId }) => userId)).toEqual([tenant.member.userId]);
  });
}
