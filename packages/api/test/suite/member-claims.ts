import {
  createMembershipFixture,
  createPersonFixture,
  createSessionFixture,
  createTenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { call, type GetTarget } from './target.ts';
import { memberChanger } from './member-changes.ts';

/** Claims against rows. */
export function describeMemberClaims(getTarget: GetTarget): void {
  const change = memberChanger(getTarget);

  describe('claim and row must agree', () => {
    const rename = (slug: string, as: { sessionToken: string }) =>
      call(getTarget(), 'PATCH', `/tenants/${slug}`, { as, body: { name: 'Renamed' } });

    it('PE-08 an owner by claim who is a member by row has the rights of a member', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      await admin.query("update memberships set role = 'member' where user_id = $1", [
        tenant.owner.userId,
      ]);
      expect((await rename(tenant.slug, tenant.owner)).status).toBe(403);
    });

    it('PE-09 a member by claim who is an owner by row has the rights of a member', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      await admin.query("update memberships set role = 'owner' where user_id = $1", [
        tenant.member.userId,
      ]);
      expect((await rename(tenant.slug, tenant.member)).status).toBe(403);
      const own = await call(getTarget(), 'GET', `/tenants/${tenant.slug}`, { as: tenant.member });
      expect(own.json['role']).toBe('member');
    });

    it('PE-10 an owner by claim without a row is a stranger', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const person = await createPersonFixture(admin, {
        groups: [toGroupName(tenant.id, 'owner')],
      });
      expect((await rename(tenant.slug, person)).status).toBe(404);
    });

    it('a member by row without a claim has no rights yet', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const person = await createPersonFixture(admin);
      await createMembershipFixture(admin, tenant.id, person, { role: 'owner' });
      const answer = await call(getTarget(), 'GET', `/tenants/${tenant.slug}`, { as: person });
      expect([answer.status, answer.json['code']]).toEqual([403, 'permission.denied']);
    });

    it('PE-14 of two roles in one tenant the lower applies, and names outside the grammar give nothing', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const owner = toGroupName(tenant.id, 'owner');
      const roleWith = async (groups: string[]) => {
        const sessionToken = await createSessionFixture(admin, tenant.owner.userId, groups);
        const answer = await call(getTarget(), 'GET', `/tenants/${tenant.slug}`, {
          as: { sessionToken },
        });
        return answer.status === 200 ? answer.json['role'] : answer.status;
      };
      expect(await roleWith([owner])).toBe('owner');
      expect(await roleWith([owner, toGroupName(tenant.id, 'viewer')])).toBe('viewer');
      for (const odd of [
        owner.toUpperCase(),
        ` ${owner}`,
        `${owner} `,
        owner.replace('t_', 'T_'),
        owner.replace(':', '：'),
        `${owner}x`,
        `${owner}\n`,
      ]) {
        expect(await roleWith([odd]), odd).toBe(403);
      }
    });

    it('SE-02 SE-03 a removal, demotion or deactivation holds on the next request', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const own = (who: string) => `/tenants/${tenant.slug}/members/${who}`;
      const read = (as: { sessionToken: string }) =>
        call(target, 'GET', `/tenants/${tenant.slug}`, { as });
      await change(tenant.slug, tenant.owner, tenant.admin.userId, { role: 'viewer' });
      expect((await rename(tenant.slug, tenant.admin)).status).toBe(403);
      await call(target, 'POST', `${own(tenant.member.userId)}/deactivate`, { as: tenant.owner });
      const deactivated = await read(tenant.member);
      expect([deactivated.status, deactivated.json['code']]).toEqual([403, 'member.deactivated']);
      await call(target, 'DELETE', own(tenant.viewer.userId), { as: tenant.owner });
      expect((await read(tenant.viewer)).status).toBe(404);
      expect((await read(tenant.owner)).status).toBe(200);
    });

    it('PE-22 shuts a person out of one tenant and no other', async () => {
      const target = getTarget();
      const [a, b] = [
        await createTenantFixture(target.admin),
        await createTenantFixture(target.admin),
      ];
      await createMembershipFixture(target.admin, b.id, a.member, { role: 'admin' });
      const sessionToken = await createSessionFixture(target.admin, a.member.userId, [
        toGroupName(a.id, 'member'),
        toGroupName(b.id, 'admin'),
      ]);
      await call(target, 'POST', `/tenants/${a.slug}/members/${a.member.userId}/deactivate`, {
        as: a.owner,
      });
      expect(
        (await call(target, 'GET', `/tenants/${a.slug}`, { as: { sessionToken } })).status,
      ).toBe(403);
      expect(
        (await call(target, 'GET', `/tenants/${b.slug}`, { as: { sessionToken } })).status,
      ).toBe(200);
    });
  });
}
