import {
  createMembershipFixture,
  createPersonFixture,
  createSessionFixture,
  createTenantFixture,
  toGroupName,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addMember } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** Role ceilings, the last owner, claims against rows. */
export function describeMembers(getTarget: GetTarget): void {
  const change = (
    slug: string,
    by: { sessionToken: string },
    userId: string,
    body: Record<string, unknown>,
  ) => call(getTarget(), 'PATCH', `/tenants/${slug}/members/${userId}`, { as: by, body });

  describe('a role is a ceiling', () => {
    it('PE-02 PE-03 no one raises themselves', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      expect(
        (await change(tenant.slug, tenant.member, tenant.member.userId, { role: 'owner' })).status,
      ).toBe(403);
      const raised = await change(tenant.slug, tenant.admin, tenant.admin.userId, {
        role: 'owner',
      });
      expect([raised.status, raised.json['code']]).toEqual([403, 'role.above_own']);
    });

    it('PE-04 an admin touches no owner, an owner may', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const second = await addMember(target, tenant, 'owner');
      const member = `/tenants/${tenant.slug}/members/${second.userId}`;
      for (const [method, path, body] of [
        ['PATCH', member, { role: 'viewer' }],
        ['POST', `${member}/deactivate`, undefined],
        ['DELETE', member, undefined],
      ] as const) {
        const refused = await call(target, method, path, { as: tenant.admin, body });
        expect([refused.status, refused.json['code']]).toEqual([403, 'role.above_own']);
      }
      expect((await call(target, 'DELETE', member, { as: tenant.owner })).status).toBe(204);
    });

    it('PE-05 an admin invites no owner, an owner may', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const invite = (by: { sessionToken: string }) =>
        call(target, 'POST', `/tenants/${tenant.slug}/invitations`, {
          as: by,
          body: { email: 'new@example.com', role: 'owner' },
        });
      expect((await invite(tenant.admin)).json['code']).toBe('role.above_own');
      expect((await invite(tenant.owner)).status).toBe(201);
    });
  });

  describe('the last owner stays', () => {
    it('refuses to demote, deactivate or remove them; with a second one it may', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const own = `/tenants/${tenant.slug}/members/${tenant.owner.userId}`;
      const attempts = [
        ['PATCH', own, { role: 'admin' }],
        ['POST', `${own}/deactivate`, undefined],
        ['DELETE', own, undefined],
      ] as const;
      for (const [method, path, body] of attempts) {
        const refused = await call(target, method, path, { as: tenant.owner, body });
        expect([refused.status, refused.json['code']]).toEqual([409, 'member.last_owner']);
      }
      await addMember(target, tenant, 'owner');
      expect(
        (await change(tenant.slug, tenant.owner, tenant.owner.userId, { role: 'admin' })).status,
      ).toBe(200);
    });

    it('CR-04 an owner who is deactivated, or whose role has not reached Cognito, does not count', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      await addMember(target, tenant, 'owner', 'deactivated');
      const pending = await addMember(target, tenant, 'owner');
      await target.admin.query(
        "update memberships set applied_role = 'member', applied_version = 0 where user_id = $1",
        [pending.userId],
      );
      const refused = await change(tenant.slug, tenant.owner, tenant.owner.userId, {
        role: 'admin',
      });
      expect(refused.json['code']).toBe('member.last_owner');
    });

    it('leaves only once there is another; everyone else may go, and is out at once', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const leave = (as: PersonFixture) =>
        call(target, 'POST', `/tenants/${tenant.slug}/leave`, { as });
      expect((await leave(tenant.owner)).json['code']).toBe('member.last_owner');
      await addMember(target, tenant, 'owner');
      for (const as of [tenant.viewer, tenant.owner]) {
        expect((await leave(as)).status).toBe(204);
        expect((await call(target, 'GET', `/tenants/${tenant.slug}`, { as })).status).toBe(404);
        const { rows } = await target.admin.query(
          "select actor_id, before from audit_events where action = 'member.left' and target_id = $1",
          [as.userId],
        );
        expect(rows).toMatchObject([{ actor_id: as.userId, before: { status: 'active' } }]);
      }
    });

    it('CR-01 two owners demote each other: one succeeds', async () => {
      const target = getTarget();
      for (let round = 0; round < 20; round += 1) {
        const tenant = await createTenantFixture(target.admin);
        const second = await addMember(target, tenant, 'owner');
        const answers = await Promise.all([
          change(tenant.slug, tenant.owner, second.userId, { role: 'viewer' }),
          change(tenant.slug, second, tenant.owner.userId, { role: 'viewer' }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
      }
    });
  });

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

  describe('changes', () => {
    it('CR-09 a change on top of an unseen one is refused', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      const path = `/tenants/${tenant.slug}/members/${tenant.member.userId}`;
      const changeSeen = (as: PersonFixture, role: string) =>
        call(getTarget(), 'PATCH', path, { as, body: { role }, headers: { 'if-match': '"1"' } });
      expect((await changeSeen(tenant.owner, 'viewer')).json).toMatchObject({
        role: 'viewer',
        version: 2,
        pending: true,
      });
      const late = await changeSeen(tenant.admin, 'admin');
      expect([late.status, late.json['code']]).toEqual([412, 'resource.changed']);
    });

    it('write an event and a job with the change, and neither without', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const { userId } = tenant.member;
      await change(tenant.slug, tenant.owner, userId, { role: 'member' });
      await change(tenant.slug, tenant.member, userId, { role: 'viewer' });
      const events = () =>
        call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, { as: tenant.owner });
      const jobs = async () =>
        (
          await target.admin.query(
            `select data from pgboss.job
             where data->>'userId' = $1 and name <> 'notification-mail'`,
            [userId],
          )
        ).rows;
      expect(getItems(await events())).toEqual([]);
      expect(await jobs()).toEqual([]);
      await change(tenant.slug, tenant.owner, userId, { role: 'viewer' });
      expect(getItems(await events())).toMatchObject([
        {
          action: 'member.role_changed',
          actorName: tenant.owner.name,
          targetName: tenant.member.name,
          before: { role: 'member' },
          after: { role: 'viewer' },
        },
      ]);
      expect(await jobs()).toEqual([{ data: { tenantId: tenant.id, userId } }]);
    });

    it('lists members by name, page by page, and takes no cursor of another tenant', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const other = await createTenantFixture(target.admin);
      const seen: unknown[] = [];
      let path = `/tenants/${tenant.slug}/members?limit=3`;
      for (let page = 0; page < 2; page += 1) {
        const answer = await call(target, 'GET', path, { as: tenant.viewer });
        seen.push(...getItems(answer).map(({ name }) => name));
        const cursor = answer.json['nextCursor'];
        if (page === 1) expect(cursor).toBeNull();
        path = `/tenants/${tenant.slug}/members?limit=3&cursor=${String(cursor)}`;
      }
      expect(seen).toEqual(
        ['admin', 'member', 'owner', 'viewer'].map((role) => `${role} ${tenant.canary}`),
      );
      const first = await call(target, 'GET', `/tenants/${other.slug}/members?limit=1`, {
        as: other.owner,
      });
      const foreign = `/tenants/${tenant.slug}/members?cursor=${String(first.json['nextCursor'])}`;
      expect((await call(target, 'GET', foreign, { as: tenant.viewer })).status).toBe(422);
    });
  });
}
