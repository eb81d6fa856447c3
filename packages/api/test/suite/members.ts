import { createTenantFixture, type PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addMember } from './fixtures/people.ts';
import { call, type GetTarget, getItems } from './target.ts';
import { memberChanger } from './member-changes.ts';

/** Role ceilings, the last owner, and what a change writes. */
export function describeMembers(getTarget: GetTarget): void {
  const change = memberChanger(getTarget);

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
