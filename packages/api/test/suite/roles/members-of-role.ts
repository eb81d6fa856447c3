import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addInvitation } from '../fixtures/invitations.ts';
import { addMember } from '../fixtures/people.ts';
import { call, type GetTarget } from '../target.ts';
import { bindRoleCalls } from './role-calls.ts';
import { READ } from './read-permissions.ts';

/** Custom roles: what becomes of their members when a role is deleted, given or edited. */
export function describeMembersOfRole(getTarget: GetTarget): void {
  let tenant: TenantFixture;
  const { ask, role, events, getRow } = bindRoleCalls(getTarget, () => tenant);

  beforeEach(async () => {
    tenant = await createTenantFixture(getTarget().admin);
  });

  describe('deleting a role', () => {
    it('needs another one for those who have it, and moves them all in one go', async () => {
      const { admin } = getTarget();
      const second = await addMember(getTarget(), tenant, 'member');
      const id = await role('member', READ, tenant.member, second);
      const { id: invitation } = await addInvitation(getTarget(), tenant, { role: 'member' });
      await admin.query('update invitations set custom_role_id = $2 where id = $1', [
        invitation,
        id,
      ]);
      expect((await ask(tenant.owner, 'DELETE', `/roles/${id}`)).code).toBe('role.in_use');
      const done = await ask(tenant.owner, 'DELETE', `/roles/${id}?reassignTo=viewer`);
      expect([done.status, done.text]).toEqual([204, '']);
      for (const person of [tenant.member, second]) {
        expect(await getRow(person)).toEqual({
          role: 'viewer',
          custom_role_id: null,
          version: 2,
          settled: false,
        });
      }
      const { rows: jobs } = await admin.query(
        `select name from pgboss.job where data->>'tenantId' = $1`,
        [tenant.id],
      );
      expect(jobs).toEqual([{ name: 'membership-revoke' }, { name: 'membership-revoke' }]);
      const { rows } = await admin.query(
        'select role, custom_role_id from invitations where id = $1',
        [invitation],
      );
      expect(rows).toEqual([{ role: 'viewer', custom_role_id: null }]);
      const recorded = await events();
      expect(recorded).toMatchObject([
        { action: 'role.deleted', after: { role: 'viewer', customRole: null, members: 2 } },
        { action: 'member.role_changed', after: { role: 'viewer', customRole: null } },
        { action: 'member.role_changed', before: { role: 'member' } },
      ]);
    });

    it('to a role of the same base settles at once: Cognito has it already', async () => {
      const [from, to] = [
        await role('member', READ, tenant.member),
        await role('member', ['tenant:read']),
      ];
      const path = `/roles/${from}?reassignTo=${to}`;
      expect((await ask(tenant.owner, 'DELETE', path)).status).toBe(204);
      expect(await getRow(tenant.member)).toMatchObject({ custom_role_id: to, settled: true });
      const jobs = await getTarget().admin.query(
        `select 1 from pgboss.job where data->>'tenantId' = $1`,
        [tenant.id],
      );
      expect(jobs.rows).toEqual([]);
      expect((await ask(tenant.member, 'GET', '/projects')).status).toBe(403);
    });

    it('moves no one into a role beyond one’s own, and no one to owner without a fresh sign-in', async () => {
      const id = await role('viewer', READ, tenant.viewer);
      const byAdmin = await ask(tenant.admin, 'DELETE', `/roles/${id}?reassignTo=owner`);
      expect(byAdmin.code).toBe('role.above_own');
      await getTarget().admin.query(
        `update sessions set auth_time = now() - interval '1 hour' where user_id = $1`,
        [tenant.owner.userId],
      );
      const stale = await ask(tenant.owner, 'DELETE', `/roles/${id}?reassignTo=owner`);
      expect(stale.code).toBe('auth.step_up_required');
      expect(await getRow(tenant.viewer)).toMatchObject({ role: 'viewer', custom_role_id: id });
    });

    it('keeps invitations that are over, in the base role', async () => {
      const id = await role('viewer', READ);
      const { id: invitation } = await addInvitation(getTarget(), tenant, { role: 'viewer' });
      await getTarget().admin.query(
        `update invitations set custom_role_id = $2, status = 'revoked' where id = $1`,
        [invitation, id],
      );
      expect((await ask(tenant.owner, 'DELETE', `/roles/${id}`)).status).toBe(204);
    });
  });

  describe('a custom role comes with an invitation', () => {
    it('IN-06 and is worth what it is at the time of accepting, if the inviter still holds it', async () => {
      const target = getTarget();
      await role('admin', [...READ, 'members:invite'], tenant.admin);
      const id = await role('member', READ);
      const stranger = (await createTenantFixture(target.admin)).owner;
      const { token, id: invitation } = await addInvitation(target, tenant, {
        role: 'member',
        email: stranger.email,
        invitedBy: tenant.admin,
      });
      await target.admin.query('update invitations set custom_role_id = $2 where id = $1', [
        invitation,
        id,
      ]);
      const accept = () =>
        call(target, 'POST', '/invitations/accept', { as: stranger, body: { token } });
      const edit = (permissions: string[]) =>
        ask(tenant.owner, 'PATCH', `/roles/${id}`, { permissions });
      await edit([...READ, 'projects:create']);
      expect((await accept()).json['code']).toBe('invitation.inviter_lost_rights');
      await edit(READ);
      expect((await accept()).status).toBe(200);
      expect(await getRow(stranger)).toMatchObject({ role: 'member', custom_role_id: id });
    });
  });

  it('CR-01 an edit waits for a request under way, and the next request sees it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await role('member', [...READ, 'projects:create'], tenant.member);
      const [edit, made] = await Promise.all([
        ask(tenant.owner, 'PATCH', `/roles/${id}`, { permissions: READ }),
        ask(tenant.member, 'POST', '/projects', { name: `${round}` }),
      ]);
      expect(edit.status).toBe(200);
      expect([201, 403]).toContain(made.status);
      const late = await ask(tenant.member, 'POST', '/projects', { name: `late ${round}` });
      expect(late.status).toBe(403);
      const order = (await events()).map(({ action }) => action);
      const edited = order.indexOf('role.changed');
      const created = order.indexOf('project.created');
      // Newest first: a project of this round is older than its edit.
      if (made.status === 201) expect(created).toBeGreaterThan(edited);
      await ask(tenant.owner, 'DELETE', `/roles/${id}?reassignTo=member`);
    }
  });

  it('CR-01 giving, editing and deleting at once never deadlocks, and leaves one state', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [await role('member', READ, tenant.member), await role('member', READ)];
      const answers = await Promise.all([
        ask(tenant.owner, 'PATCH', `/members/${tenant.viewer.userId}`, { role: a }),
        ask(tenant.admin, 'PATCH', `/members/${tenant.member.userId}`, { role: b }),
        ask(tenant.admin, 'PATCH', `/roles/${a}`, { description: 'Edited' }),
        ask(tenant.owner, 'PATCH', `/roles/${b}`, { permissions: ['tenant:read'] }),
        ask(tenant.owner, 'DELETE', `/roles/${a}?reassignTo=${b}`),
        ask(tenant.member, 'POST', '/projects', { name: `${round}` }),
      ]);
      for (const { status, text } of answers) {
        expect([200, 201, 204, 403, 404, 409, 422], text).toContain(status);
      }
      const { rows } = await getTarget().admin.query(
        'select 1 from memberships where tenant_id = $1 and custom_role_id = $2',
        [tenant.id, a],
      );
      expect(rows).toEqual([]);
      await ask(tenant.owner, 'DELETE', `/roles/${b}?reassignTo=member`);
    }
  });
}
