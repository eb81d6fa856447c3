import { randomUUID } from 'node:crypto';
import {
  createRoleFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fixtures/fingerprint.ts';
import { call, type GetTarget } from './target.ts';

/** Inviting many; what becomes of the lines is the worker's (apps/worker/test). */
export function describeBulkInvitations(getTarget: GetTarget): void {
  describe('inviting many', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const start = (people: object[], as = tenant.admin, more: object = {}) =>
      call(getTarget(), 'POST', `/tenants/${tenant.slug}/invitations/bulk`, {
        as,
        body: { people, ...more },
      });
    const look = (id: unknown, as = tenant.admin) =>
      call(getTarget(), 'GET', `/tenants/${tenant.slug}/invitations/bulk/${String(id)}`, { as });

    it('takes a list, and tells its maker alone how far it is', async () => {
      const started = await start(
        [
          { email: ' Ada@Example.com', role: 'viewer' },
          { email: 'grace@example.com', role: 'member' },
        ],
        tenant.admin,
        { message: 'Welcome' },
      );
      expect(started.status).toBe(202);
      expect(started.json).toMatchObject({
        finishedAt: null,
        items: [
          { email: 'ada@example.com', role: 'viewer', outcome: null },
          { email: 'grace@example.com', role: 'member', outcome: null },
        ],
      });
      expect((await look(started.json['id'])).json).toEqual(started.json);
      expect((await look(started.json['id'], tenant.owner)).status).toBe(404);
      const asMembers = `/tenants/${tenant.slug}/members/bulk/${String(started.json['id'])}`;
      expect((await call(getTarget(), 'GET', asMembers, { as: tenant.admin })).status).toBe(404);
    });

    const REFUSED: Readonly<Record<string, object[]>> = {
      nobody: [],
      'no address': [{ email: 'nobody', role: 'viewer' }],
      'an owner': [{ email: 'a@example.com', role: 'owner' }],
      'no role': [{ email: 'a@example.com' }],
      'more than 500': Array.from({ length: 501 }, (_, n) => ({
        email: `a${n}@example.com`,
        role: 'viewer',
      })),
    };

    it.each(Object.keys(REFUSED))('refuses %s', async (name) => {
      expect((await start(REFUSED[name] ?? [], tenant.owner)).status).toBe(422);
    });

    it('TI-02 one role of another tenant, or of none, refuses the whole list, alike', async () => {
      const { admin } = getTarget();
      const other = await createTenantFixture(admin);
      const narrowed = { base: 'viewer', permissions: ['tenant:read'] } as const;
      const own = await createRoleFixture(admin, tenant.id, narrowed);
      const before = await fingerprint(getTarget(), tenant.id);
      const ask = (role: string) =>
        start([
          { email: 'a@example.com', role: own },
          { email: 'b@example.com', role },
        ]);
      const foreign = await ask(await createRoleFixture(admin, other.id, narrowed));
      const unknown = await ask(randomUUID());
      expect([foreign.status, foreign.json['fields']]).toEqual([
        422,
        { 'people.1.role': 'is no role of this tenant' },
      ]);
      expect({ ...foreign.json, requestId: '' }).toEqual({ ...unknown.json, requestId: '' });
      expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
      expect((await ask(own)).status).toBe(202);
    });

    it('refuses the whole list for a role above one’s own', async () => {
      const { admin } = getTarget();
      await createRoleFixture(admin, tenant.id, {
        base: 'admin',
        permissions: ['tenant:read', 'members:invite'],
        holders: [tenant.admin],
      });
      const people = [{ email: 'a@example.com', role: 'admin' }];
      const refused = await start(people);
      expect([refused.status, refused.json['code']]).toEqual([403, 'role.above_own']);
      expect((await start(people, tenant.owner)).status).toBe(202);
    });

    it('asks the tenant’s own rule of who may invite', async () => {
      await getTarget().admin.query("update tenants set inviters = 'owners' where id = $1", [
        tenant.id,
      ]);
      const people = [{ email: 'a@example.com', role: 'viewer' }];
      const refused = await start(people);
      expect([refused.status, refused.json['code']]).toEqual([403, 'invitation.owners_only']);
      expect((await start(people, tenant.owner)).status).toBe(202);
    });
  });
}
