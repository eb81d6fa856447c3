import {
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMember } from './fixtures/people.ts';
import { call, type GetTarget } from './target.ts';

/** Why can't I? Told to those who may know, and to no one else. */
export function describeAccess(getTarget: GetTarget): void {
  describe('why can’t I?', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const ask = (as: Pick<PersonFixture, 'sessionToken'>, path: string, method = 'GET') =>
      call(getTarget(), method, `/tenants/${tenant.slug}${path}`, { as });

    const narrowAdmin = () =>
      createRoleFixture(getTarget().admin, tenant.id, {
        base: 'admin',
        permissions: ['tenant:read', 'members:read', 'members:change_role'],
        name: 'People',
        holders: [tenant.admin],
      });

    it('says what of one’s own is in the way', async () => {
      const member = await ask(tenant.member, '/access?permission=audit:read');
      expect(member.json).toMatchObject({ permission: 'audit:read', allowed: false });
      expect(member.text).toContain('The Member role doesn’t allow this. Admin does.');
      await narrowAdmin();
      const admin = await ask(tenant.admin, '/access?permission=audit:read');
      expect(admin.text).toContain('The custom role People doesn’t include it.');
      const may = await ask(tenant.admin, '/access?permission=members:read');
      expect(may.json['allowed']).toBe(true);
    });

    it('says it of a member to those who may change roles, and of strangers to no one', async () => {
      const pending = await addMember(getTarget(), tenant, 'admin');
      await getTarget().admin.query(
        'update memberships set applied_role = null where user_id = $1',
        [pending.userId],
      );
      const path = `/members/${pending.userId}/access?permission=audit:read`;
      const told = await ask(tenant.admin, path);
      expect(told.json['allowed']).toBe(false);
      expect(told.text).toContain('Cognito has no role for this tenant yet.');
      expect((await ask(tenant.member, path)).status).toBe(403);
      const stranger = await createPersonFixture(getTarget().admin);
      const unknown = `/members/${stranger.userId}/access?permission=audit:read`;
      expect((await ask(tenant.admin, unknown)).status).toBe(404);
      expect((await ask(stranger, path)).status).toBe(404);
    });

    it('stands in the refusal of an admin, and in no one else’s', async () => {
      await narrowAdmin();
      const admin = await ask(tenant.admin, '/audit-events');
      expect([admin.status, admin.json['code']]).toEqual([403, 'permission.denied']);
      expect(admin.json['why']).toMatchObject([
        { code: 'membership.active', passed: true },
        { code: 'claim.agrees', passed: true },
        { code: 'role.allows', passed: true },
        { code: 'custom_role.omits', passed: false },
      ]);
      for (const other of [tenant.member, tenant.viewer]) {
        const refused = await ask(other, '/audit-events');
        expect(refused.status).toBe(403);
        expect(Object.keys(refused.json).sort()).toEqual([
          'code',
          'requestId',
          'status',
          'title',
          'type',
        ]);
      }
      const stranger = await createPersonFixture(getTarget().admin);
      expect((await ask(stranger, '/audit-events')).text).not.toContain('why');
    });

    it('names the ceiling, the last owner and the old sign-in, where they stood in the way', async () => {
      const target = getTarget();
      const path = `/tenants/${tenant.slug}`;
      const failed = async (as: PersonFixture, method: string, to: string, body?: unknown) => {
        const { json } = await call(target, method, `${path}${to}`, { as, body });
        const why = (json['why'] ?? []) as { code: string; passed: boolean }[];
        return [json['code'], ...why.filter(({ passed }) => !passed).map(({ code }) => code)];
      };
      const promoted = `/members/${tenant.viewer.userId}`;
      expect(await failed(tenant.admin, 'PATCH', promoted, { role: 'owner' })).toEqual([
        'role.above_own',
        'ceiling.above',
      ]);
      const own = `/members/${tenant.owner.userId}`;
      expect(await failed(tenant.owner, 'PATCH', own, { role: 'viewer' })).toEqual([
        'member.last_owner',
        'owner.last',
      ]);
      await target.admin.query(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        [tenant.owner.userId],
      );
      expect(await failed(tenant.owner, 'POST', '/delete', { slug: tenant.slug })).toEqual([
        'auth.step_up_required',
        'sign_in.stale',
      ]);
    });
  });
}
