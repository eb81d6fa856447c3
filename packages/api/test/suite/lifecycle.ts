import {
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addInvitation } from './fixtures/invitations.ts';
import { addMember } from './fixtures/people.ts';
import { addApiKey } from './fixtures/programs.ts';
import { call, type GetTarget, getItems } from './target.ts';

const signInLongAgo =
  "update sessions set auth_time = now() - interval '1 hour' where user_id = $1";

export function describeLifecycle(getTarget: GetTarget): void {
  describe('everything of a tenant as a file', () => {
    it('TI-12 holds each of its parts, no secret, and nothing of another tenant', async () => {
      const target = getTarget();
      const [tenant, other] = [
        await createTenantFixture(target.admin),
        await createTenantFixture(target.admin),
      ];
      const project = { name: 'Kept' };
      await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
        as: tenant.owner,
        body: project,
      });
      const key = await addApiKey(target, tenant, { createdBy: tenant.owner });
      const invitation = await addInvitation(target, tenant, { role: 'member' });
      await createRoleFixture(target.admin, tenant.id, {
        base: 'member',
        permissions: ['tenant:read'],
      });
      const path = `/tenants/${tenant.slug}/export`;
      const file = await call(target, 'GET', path, { as: tenant.owner });
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="tenant-${tenant.slug}.json"`,
      );
      expect(file.json).toMatchObject({
        tenant: [{ id: tenant.id, name: tenant.name }],
        roles: [{ base: 'member' }],
        members: expect.arrayContaining([expect.objectContaining({ email: tenant.viewer.email })]),
        invitations: [{ role: 'member' }],
        projects: [project],
        apiKeys: [{ permissions: expect.any(Array) }],
        apiClients: [],
      });
      // The newest event is the export's own.
      expect((file.json['events'] as object[])[0]).toMatchObject({
        action: 'tenant.exported',
        actorId: tenant.owner.userId,
      });
      for (const secret of [key.token, invitation.token, other.canary]) {
        expect(file.text).not.toContain(secret);
      }
      expect((await call(target, 'GET', path, { as: tenant.admin })).status).toBe(403);
    });

    it('leaves out what the caller may not see', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const narrowed = await addMember(target, tenant, 'owner');
      await createRoleFixture(target.admin, tenant.id, {
        base: 'owner',
        permissions: ['tenant:read', 'tenant:delete', 'projects:read'],
        holders: [narrowed],
      });
      const file = await call(target, 'GET', `/tenants/${tenant.slug}/export`, { as: narrowed });
      expect(Object.keys(file.json)).toEqual(['tenant', 'projects']);
    });
  });

  describe('a deleted tenant', () => {
    it('TI-22 is not there: sessions, keys, invitations and links answer 404 or 401', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const invited = await createPersonFixture(target.admin);
      const invitation = await addInvitation(target, tenant, {
        role: 'member',
        email: invited.email,
      });
      const key = await addApiKey(target, tenant, { createdBy: tenant.owner });
      const base = `/tenants/${tenant.slug}`;
      const deleted = await call(target, 'POST', `${base}/delete`, {
        as: tenant.owner,
        body: { slug: tenant.slug },
      });
      expect(deleted.status).toBe(200);
      for (const role of ['owner', 'admin', 'member', 'viewer'] as const) {
        for (const path of ['', '/members', '/projects']) {
          const answer = await call(target, 'GET', base + path, { as: tenant[role] });
          expect(answer.status).toBe(404);
        }
        const me = await call(target, 'GET', '/me', { as: tenant[role] });
        expect(me.json['tenants']).toEqual([]);
      }
      const write = await call(target, 'POST', `${base}/projects`, {
        as: tenant.owner,
        body: { name: 'x' },
      });
      expect(write.status).toBe(404);
      const byKey = await call(target, 'GET', `${base}/projects`, { bearer: key.token });
      expect(byKey.status).toBe(401);
      const link = { as: invited, body: { token: invitation.token } };
      for (const path of ['/invitations/accept', '/invitations/renew-password']) {
        expect((await call(target, 'POST', path, link)).status).toBe(404);
      }
      const again = await call(target, 'POST', '/tenants', {
        as: invited,
        body: { name: 'Mine now', slug: tenant.slug },
      });
      expect([again.status, again.json['code']]).toEqual([409, 'tenant.slug_taken']);
    });

    it('is restored by an owner within the grace, with everyone as they were', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const gone = await addMember(target, tenant, 'admin', 'deactivated');
      const narrowed = await addMember(target, tenant, 'owner');
      await createRoleFixture(target.admin, tenant.id, {
        base: 'owner',
        permissions: ['tenant:read'],
        holders: [narrowed],
      });
      const base = `/tenants/${tenant.slug}`;
      await call(target, 'POST', `${base}/delete`, {
        as: tenant.owner,
        body: { slug: tenant.slug },
      });
      const restore = (as: typeof tenant.owner) =>
        call(target, 'POST', `/me/deleted-tenants/${tenant.id}/restore`, { as });
      const list = (as: typeof tenant.owner) => call(target, 'GET', '/me/deleted-tenants', { as });
      expect(getItems(await list(tenant.owner))).toMatchObject([{ slug: tenant.slug }]);
      const outsider = (await createTenantFixture(target.admin)).owner;
      for (const person of [tenant.admin, tenant.viewer, gone, narrowed, outsider]) {
        expect(getItems(await list(person))).toEqual([]);
        expect((await restore(person)).status).toBe(404);
      }
      await target.admin.query(signInLongAgo, [tenant.owner.userId]);
      expect((await restore(tenant.owner)).json['code']).toBe('auth.step_up_required');
      await target.admin.query('update sessions set auth_time = now() where user_id = $1', [
        tenant.owner.userId,
      ]);
      expect((await restore(tenant.owner)).status).toBe(200);
      expect((await restore(tenant.owner)).status).toBe(404);
      expect((await call(target, 'GET', base, { as: tenant.viewer })).status).toBe(200);
      expect((await call(target, 'GET', base, { as: gone })).status).toBe(403);
      const events = await call(target, 'GET', `${base}/audit-events`, { as: tenant.owner });
      expect(getItems(events).map(({ action }) => action)).toEqual([
        'tenant.restored',
        'tenant.deleted',
      ]);
    });

    it('is not restored once its day has come', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      await target.admin.query(
        `update tenants set deleted_at = now() - interval '30 days', purge_at = now() where id = $1`,
        [tenant.id],
      );
      const answer = await call(target, 'POST', `/me/deleted-tenants/${tenant.id}/restore`, {
        as: tenant.owner,
      });
      expect(answer.status).toBe(404);
    });

    it('is deleted only by its slug, a moment after signing in', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const ask = (slug: string) =>
        call(target, 'POST', `/tenants/${tenant.slug}/delete`, {
          as: tenant.owner,
          body: { slug },
        });
      expect((await ask('another')).status).toBe(422);
      await target.admin.query(signInLongAgo, [tenant.owner.userId]);
      expect((await ask(tenant.slug)).json['code']).toBe('auth.step_up_required');
      expect(
        (await call(target, 'GET', `/tenants/${tenant.slug}`, { as: tenant.owner })).status,
      ).toBe(200);
    });
  });

  describe('deleting the own account', () => {
    it('is refused to the only owner of a tenant, and changes nothing', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const second = await createTenantFixture(target.admin);
      await target.admin.query(
        `insert into memberships (tenant_id, user_id, role, status, name, email)
         values ($1, $2, 'viewer', 'active', 'x', 'x')`,
        [second.id, tenant.owner.userId],
      );
      const answer = await call(target, 'POST', '/me/delete', {
        as: tenant.owner,
        body: { email: tenant.owner.email },
      });
      expect([answer.status, answer.json]).toMatchObject([
        409,
        { code: 'account.only_owner', fields: { tenants: tenant.slug } },
      ]);
      const { rows } = await target.admin.query('select 1 from memberships where user_id = $1', [
        tenant.owner.userId,
      ]);
      expect(rows).toHaveLength(2);
    });

    it('leaves all tenants, ends everything at once, and asks for the address', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const ask = (email: string) =>
        call(target, 'POST', '/me/delete', { as: tenant.member, body: { email } });
      expect((await ask('somebody@else.example')).status).toBe(422);
      const answer = await ask(tenant.member.email.toUpperCase());
      expect(answer.status).toBe(200);
      expect(String(answer.json['signOutUrl'])).toContain('/logout');
      expect((await call(target, 'GET', '/me', { as: tenant.member })).status).toBe(401);
      const members = await call(target, 'GET', `/tenants/${tenant.slug}/members`, {
        as: tenant.owner,
      });
      expect(getItems(members)).toHaveLength(3);
      const events = await call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.owner,
      });
      expect(getItems(events)).toMatchObject([
        { action: 'member.left', actorName: tenant.member.name },
      ]);
    });
  });
}
