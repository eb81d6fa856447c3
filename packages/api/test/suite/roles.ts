import { randomUUID } from 'node:crypto';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import {
  createRoleFixture,
  createTenantFixture,
  type FixtureRole,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiKey, addInvitation, addMember, fingerprint } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

const READ = ['tenant:read', 'members:read', 'roles:read', 'projects:read'];

/** Custom roles: what they narrow, who may make and give them, and what becomes of their members. */
export function describeRoles(getTarget: GetTarget): void {
  let tenant: TenantFixture;

  beforeEach(async () => {
    tenant = await createTenantFixture(getTarget().admin);
  });

  const ask = async (
    as: Pick<PersonFixture, 'sessionToken'>,
    method: string,
    path: string,
    body?: object,
  ) => {
    const answer = await call(getTarget(), method, `/tenants/${tenant.slug}${path}`, {
      as,
      body,
    });
    return { ...answer, code: answer.json['code'] };
  };

  const role = (base: FixtureRole, permissions: readonly string[], ...holders: PersonFixture[]) =>
    createRoleFixture(getTarget().admin, tenant.id, { base, permissions, holders });

  const events = async () => getItems(await ask(tenant.owner, 'GET', '/audit-events'));

  const getRow = async (person: PersonFixture) => {
    const { rows } = await getTarget().admin.query(
      `select role, custom_role_id, version, applied_version = version as settled
       from memberships where tenant_id = $1 and user_id = $2`,
      [tenant.id, person.userId],
    );
    return rows[0];
  };

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

    it('holds a key back that someone made before', async () => {
      const target = getTarget();
      const { token } = await addApiKey(target, tenant, { createdBy: tenant.admin });
      const rename = () =>
        call(target, 'PATCH', `/tenants/${tenant.slug}`, { bearer: token, body: { name: 'Key' } });
      expect((await rename()).status).toBe(200);
      await role('admin', READ, tenant.admin);
      expect((await rename()).status).toBe(403);
    });
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
