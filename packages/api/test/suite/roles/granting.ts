import { randomUUID } from 'node:crypto';
import {
  createRoleFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../fixtures/fingerprint.ts';
import { addMember } from '../fixtures/people.ts';
import { call, type GetTarget } from '../target.ts';
import { bindRoleCalls } from './role-calls.ts';
import { READ } from './read-permissions.ts';

/** Custom roles: who may make, change and give them. */
export function describeRoleGranting(getTarget: GetTarget): void {
  let tenant: TenantFixture;
  const { ask, role } = bindRoleCalls(getTarget, () => tenant);

  beforeEach(async () => {
    tenant = await createTenantFixture(getTarget().admin);
  });

  it("TI-07 another tenant's role answers like one that is not there, and is stored nowhere", async () => {
    const { admin } = getTarget();
    const foreign = await createTenantFixture(admin);
    const theirs = await createRoleFixture(admin, foreign.id, {
      base: 'viewer',
      permissions: READ,
    });
    const before = [
      await fingerprint(getTarget(), tenant.id),
      await fingerprint(getTarget(), foreign.id),
    ];
    const email = `${randomUUID()}@example.com`;
    const member = `/members/${tenant.member.userId}`;
    for (const [method, path, body] of [
      ['PATCH', member, (id: string) => ({ role: id })],
      ['POST', '/invitations', (id: string) => ({ email, role: id })],
    ] as const) {
      const [foreignRole, missing] = [
        await ask(tenant.owner, method, path, body(theirs)),
        await ask(tenant.owner, method, path, body(randomUUID())),
      ];
      expect([404, 422]).toContain(foreignRole.status);
      expect([foreignRole.status, foreignRole.code]).toEqual([missing.status, missing.code]);
    }
    expect([
      await fingerprint(getTarget(), tenant.id),
      await fingerprint(getTarget(), foreign.id),
    ]).toEqual(before);
  });

  describe('a role is made and changed within one’s own', () => {
    const narrowed = [...READ, 'roles:manage', 'members:invite', 'members:change_role'];

    it('PE-02 no one makes, clones or edits a role beyond what they hold, and no stronger one', async () => {
      await role('admin', narrowed, tenant.admin);
      const above = await role('admin', [...READ, 'audit:read']);
      const stronger = await role('owner', ['tenant:read']);
      const before = await fingerprint(getTarget(), tenant.id);
      const wide = { name: 'Wide', base: 'admin', permissions: ['tenant:read', 'audit:read'] };
      const attempts = [
        ['POST', '/roles', wide],
        ['POST', '/roles', { ...wide, base: 'owner', permissions: ['tenant:read'] }],
        ['POST', `/roles/${above}/clone`, { name: 'Copy' }],
        ['PATCH', `/roles/${above}`, { permissions: ['tenant:read'] }],
        ['PATCH', `/roles/${stronger}`, { name: 'Mine' }],
        ['DELETE', `/roles/${above}`, undefined],
        ['DELETE', `/roles/${stronger}`, undefined],
      ] as const;
      for (const [method, path, body] of attempts) {
        const refused = await ask(tenant.admin, method, path, body);
        expect([refused.status, refused.code], `${method} ${path}`).toEqual([
          403,
          'role.above_own',
        ]);
      }
      expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
      const made = await ask(tenant.admin, 'POST', '/roles', { ...wide, permissions: READ });
      expect(made.status).toBe(201);
      expect((await ask(tenant.owner, 'DELETE', `/roles/${above}`)).status).toBe(204);
    });

    it('PE-03 no one widens the role that they have', async () => {
      const id = await role('admin', narrowed, tenant.admin);
      const wider = await ask(tenant.admin, 'PATCH', `/roles/${id}`, {
        permissions: [...narrowed, 'audit:read'],
      });
      expect([wider.status, wider.code]).toEqual([403, 'role.above_own']);
      const narrower = await ask(tenant.admin, 'PATCH', `/roles/${id}`, { permissions: READ });
      expect(narrower.status).toBe(200);
      const back = await ask(tenant.admin, 'PATCH', `/roles/${id}`, { permissions: narrowed });
      expect([back.status, back.code]).toEqual([403, 'permission.denied']);
    });

    it('PE-05 no one gives a role beyond what they hold: to a member or in an invitation', async () => {
      await role('admin', narrowed, tenant.admin);
      const [above, within] = [
        await role('member', [...READ, 'projects:create']),
        await role('member', READ),
      ];
      const give = (to: string) =>
        ask(tenant.admin, 'PATCH', `/members/${tenant.viewer.userId}`, { role: to });
      const invite = (to: string) =>
        ask(tenant.admin, 'POST', '/invitations', { email: `${randomUUID()}@x.org`, role: to });
      for (const refused of ['admin', 'member', above]) {
        expect((await give(refused)).code, refused).toBe('role.above_own');
        expect((await invite(refused)).code, refused).toBe('role.above_own');
      }
      expect((await give(within)).json).toMatchObject({ role: 'member', customRoleId: within });
      expect((await invite(within)).json).toMatchObject({ role: 'member', customRoleId: within });
      expect((await invite('viewer')).status).toBe(201);
    });

    it('PE-04 a narrowed admin acts on members, and on no admin who may more', async () => {
      const second = await addMember(getTarget(), tenant, 'admin');
      await role('admin', [...READ, 'members:deactivate', 'members:remove'], second);
      const to = (who: PersonFixture) => `/members/${who.userId}/deactivate`;
      expect((await ask(second, 'POST', to(tenant.admin))).code).toBe('role.above_own');
      expect((await ask(second, 'DELETE', `/members/${tenant.admin.userId}`)).status).toBe(403);
      expect((await ask(second, 'POST', to(tenant.member))).status).toBe(200);
      expect((await ask(tenant.admin, 'POST', to(second))).status).toBe(200);
    });

    it('a role that is not there, another tenant’s, or itself is nothing to give', async () => {
      const other = await createTenantFixture(getTarget().admin);
      const own = await role('viewer', READ);
      const foreign = await createRoleFixture(getTarget().admin, other.id, {
        base: 'viewer',
        permissions: READ,
      });
      const give = (to: string) =>
        ask(tenant.owner, 'PATCH', `/members/${tenant.viewer.userId}`, { role: to });
      const [theirs, missing] = [await give(foreign), await give(randomUUID())];
      expect(theirs.status).toBe(422);
      expect({ ...theirs.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
      for (const to of [foreign, randomUUID(), own]) {
        const deleted = await ask(tenant.owner, 'DELETE', `/roles/${own}?reassignTo=${to}`);
        expect(deleted.status).toBe(422);
      }
      expect((await give(own)).status).toBe(200);
    });

    it('a name is free once, whatever its case, and never that of a base role', async () => {
      const body = { name: 'Support', base: 'viewer', permissions: READ };
      expect((await ask(tenant.owner, 'POST', '/roles', body)).status).toBe(201);
      const twice = await ask(tenant.owner, 'POST', '/roles', { ...body, name: 'sUPPORT' });
      expect([twice.status, twice.code]).toEqual([409, 'role.exists']);
      const posing = await ask(tenant.owner, 'POST', '/roles', { ...body, name: ' Owner ' });
      expect(posing.status).toBe(422);
    });

    it('a change on top of an unseen one is refused', async () => {
      const id = await role('viewer', READ);
      const seen = await ask(tenant.owner, 'GET', `/roles/${id}`);
      const change = (method: string, body?: object) =>
        call(getTarget(), method, `/tenants/${tenant.slug}/roles/${id}`, {
          as: tenant.owner,
          body,
          headers: { 'if-match': String(seen.headers.get('etag')) },
        });
      const edit = (description: string) => change('PATCH', { description });
      expect((await edit('One')).status).toBe(200);
      expect((await edit('Two')).status).toBe(412);
      expect((await change('DELETE')).status).toBe(412);
    });
  });
}
