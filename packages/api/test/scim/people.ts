import { randomUUID } from 'node:crypto';
import { type InvitationId, type TenantId, toId } from '@gatehouse/domain/ids';
import { invitationToken } from '@gatehouse/services/invitations';
import { applyScim } from '@gatehouse/services/scim';
import { createPersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { expect, it } from 'vitest';
import { addApiKey } from '../suite/fixtures/programs.ts';
import { Directory, off, on } from './directory.ts';
import type { Stack } from './stack.ts';

/** Who is in the tenant by what the directory says, and who is not. */
export function testPeople(stack: Stack) {
  it('shows a new person among the members, told by the log', async () => {
    const made = await stack.okta.add({ name: { givenName: 'Nina', familyName: 'Nowak' } });
    const member = await stack.okta.member(made.userName);
    expect(member).toMatchObject({ role: 'member', status: 'active', entry: 'sso' });
    expect(member?.name).toBe('Nina Nowak');
    expect(await stack.okta.actions()).toEqual(
      expect.arrayContaining(['scim_user.created', 'member.joined_by_scim']),
    );
  });

  it('SC-19 SC-20 who is deactivated is out with the next request, here alone', async () => {
    const email = await stack.okta.adoptable('member');
    const { userId, sessionToken } = stack.okta.tenant.member;
    await stack.backend.target.admin.query(
      `insert into memberships (tenant_id, user_id, role, status, name, email, applied_role)
       values ($1, $2, 'member', 'active', 'Alice', $3, 'member')`,
      [stack.other.tenant.id, userId, email],
    );
    const { token: key } = await addApiKey(stack.backend.target, stack.okta.tenant, {
      createdBy: stack.okta.tenant.member,
    });
    const { id } = await stack.okta.add({ userName: email });
    expect((await stack.okta.ask('GET /members', undefined, sessionToken)).status).toBe(200);
    expect((await stack.okta.call(`PATCH /Users/${id}`, off)).status).toBe(200);
    expect((await stack.okta.ask('GET /members', undefined, sessionToken)).status).toBe(403);
    expect(await stack.okta.memberStatus(userId)).toBe('deactivated');
    expect((await stack.other.member(email))?.status).toBe('active');
    const byKey = await stack.okta.askBearer(`/tenants/${stack.okta.tenant.slug}/projects`, key);
    expect(byKey).toBe(401);
    await stack.okta.call(`PATCH /Users/${id}`, on);
    expect(await stack.okta.member(email)).toMatchObject({ status: 'active', role: 'member' });
    // The sign-ins of before stay ended.
    expect((await stack.okta.ask('GET /members', undefined, sessionToken)).status).not.toBe(200);
  });

  it('leaves out whom the tenant itself has deactivated', async () => {
    const made = await stack.okta.add();
    const email = made.userName;
    const member = await stack.okta.member(email);
    await stack.backend.target.admin.query(
      `update memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
      [stack.okta.tenant.id, member?.user_id],
    );
    await stack.okta.call(`PATCH /Users/${made.id}`, off);
    await stack.okta.call(`PATCH /Users/${made.id}`, on);
    expect((await stack.okta.member(email))?.status).toBe('deactivated');
  });

  it('SC-24 SC-25 owners stay, unless the tenant lets the directory decide; the last one always', async () => {
    const directory = await Directory.open(stack.backend);
    const { admin } = stack.backend.target;
    const email = await directory.adoptable('owner');
    const { id } = await directory.add({ userName: email });
    const kept = await directory.call(`PATCH /Users/${id}`, off);
    expect(kept).toMatchObject({ status: 403, body: { status: '403' } });
    expect(await directory.actions()).toContain('scim_user.owner_kept');
    expect((await directory.ask('PATCH /scim', { ownersByScim: true })).status).toBe(200);
    expect((await directory.call(`PATCH /Users/${id}`, off)).status).toBe(403);
    expect((await directory.call(`DELETE /Users/${id}`)).status).toBe(403);
    expect(await directory.member(email)).toMatchObject({ role: 'owner', status: 'active' });
    await admin.query(
      `update memberships set role = 'owner', applied_role = 'owner'
       where tenant_id = $1 and user_id = $2`,
      [directory.tenant.id, directory.tenant.admin.userId],
    );
    const glass = (is: boolean) =>
      admin.query('update memberships set break_glass = $3 where tenant_id = $1 and email = $2', [
        directory.tenant.id,
        email,
        is,
      ]);
    await glass(true);
    expect((await directory.call(`PATCH /Users/${id}`, off)).status).toBe(403);
    await glass(false);
    expect((await directory.call(`PATCH /Users/${id}`, off)).status).toBe(200);
    expect((await directory.member(email))?.status).toBe('deactivated');
  });

  it('SC-26 an address of another domain is invited; its account is not touched', async () => {
    const alice = stack.other.tenant.member;
    const made = await stack.okta.add({ userName: alice.email, displayName: 'Renamed' });
    expect(await stack.okta.memberStatus(alice.userId)).toBeUndefined();
    const { rows } = await stack.backend.target.admin.query<{ status: string; id: string }>(
      'select id, status from invitations where tenant_id = $1 and email = $2',
      [stack.okta.tenant.id, alice.email],
    );
    expect(rows).toMatchObject([{ status: 'pending' }]);
    const user = await stack.backend.target.admin.query<{ name: string }>(
      'select name from users where id = $1',
      [alice.userId],
    );
    expect(user.rows[0]?.name).toBe(alice.name);
    await stack.okta.call(`PATCH /Users/${made.id}`, off);
    const after = await stack.backend.target.admin.query(
      'select status from invitations where id = $1',
      [rows[0]?.id],
    );
    expect(after.rows).toEqual([{ status: 'revoked' }]);
  });

  it('SC-26 whoever accepts the invitation is who the record is about', async () => {
    const { target } = stack.backend;
    const directory = await Directory.open(stack.backend, { sso: false });
    const bob = await createPersonFixture(target.admin);
    const made = await directory.add({ userName: bob.email, displayName: 'Renamed' });
    const { rows } = await target.admin.query<{ id: string }>(
      'select id from invitations where tenant_id = $1 and email = $2',
      [directory.tenant.id, bob.email],
    );
    const token = invitationToken(target.invitationKey, {
      tenantId: toId<TenantId>(directory.tenant.id),
      invitationId: toId<InvitationId>(String(rows[0]?.id)),
      generation: 1,
    });
    expect((await directory.accept(token, bob.sessionToken)).status).toBe(200);
    expect(await directory.member(bob.email)).toMatchObject({ status: 'active', name: bob.name });
    expect((await directory.call(`PATCH /Users/${made.id}`, off)).status).toBe(200);
    expect(await directory.memberStatus(bob.userId)).toBe('deactivated');
    expect((await directory.call(`PATCH /Users/${made.id}`, on)).status).toBe(200);
    expect(await directory.memberStatus(bob.userId)).toBe('active');
  });

  it('invites whoever has left, and has an address of another domain since', async () => {
    const { id, userName } = await stack.okta.add();
    const { user_id: userId } = (await stack.okta.member(userName)) ?? {};
    const email = `gone-${randomUUID()}@elsewhere.example`;
    const { admin } = stack.backend.target;
    await admin.query('update users set email = $2 where id = $1', [userId, email]);
    await admin.query('delete from memberships where user_id = $1', [userId]);
    await stack.okta.call(`PATCH /Users/${id}`, off);
    expect((await stack.okta.call(`PATCH /Users/${id}`, on)).status).toBe(200);
    expect(await stack.okta.memberStatus(String(userId))).toBeUndefined();
    const { rows } = await admin.query('select status from invitations where email = $1', [email]);
    expect(rows).toHaveLength(1);
  });

  it('SC-28 a new name or address changes the record alone', async () => {
    const email = await stack.okta.adoptable('admin');
    const { userId, name } = stack.okta.tenant.admin;
    const { id } = await stack.okta.add({ userName: email });
    const taken = stack.other.tenant.owner.email;
    const patch = {
      Operations: [
        { op: 'Replace', path: 'userName', value: taken },
        { op: 'Replace', path: 'displayName', value: 'Someone Else' },
        { op: 'Add', path: 'emails[type eq "work"].value', value: taken },
      ],
    };
    expect((await stack.okta.call(`PATCH /Users/${id}`, patch)).body.userName).toBe(taken);
    const { rows } = await stack.backend.target.admin.query(
      'select email, name from users where id = $1',
      [userId],
    );
    expect(rows).toEqual([{ email, name }]);
    expect(await stack.okta.member(email)).toMatchObject({ user_id: userId, name, role: 'admin' });
    const { rows: theirs } = await stack.backend.target.admin.query(
      'select count(*)::int as n from memberships where tenant_id = $1 and user_id = $2',
      [stack.okta.tenant.id, stack.other.tenant.owner.userId],
    );
    expect(theirs).toEqual([{ n: 0 }]);
  });

  it('SC-29 deleted and made again it is the same person', async () => {
    const externalId = randomUUID();
    const made = await stack.okta.add({ externalId });
    const email = made.userName;
    const before = await stack.okta.member(email);
    expect((await stack.okta.call(`DELETE /Users/${made.id}`)).status).toBe(204);
    expect((await stack.okta.call(`GET /Users/${made.id}`)).status).toBe(404);
    expect((await stack.okta.member(email))?.status).toBe('deactivated');
    await stack.okta.add({ externalId, userName: email });
    expect(await stack.okta.member(email)).toMatchObject({
      user_id: before?.user_id,
      status: 'active',
    });
  });

  it('SC-30 a member whom the connection let in before is the same one', async () => {
    const directory = await Directory.open(stack.backend);
    const email = await directory.adoptable('member');
    await directory.add({ userName: email.toUpperCase() });
    expect((await directory.member(email))?.user_id).toBe(directory.tenant.member.userId);
    const twice = await directory.call('POST /Users', {
      userName: randomUUID(),
      emails: [{ value: email, primary: true }],
    });
    expect(twice.status).toBe(409);
  });

  it('SC-35 a directory that ends takes its people with it, if that is wanted; owners stay', async () => {
    const directory = await Directory.open(stack.backend);
    const owner = await directory.adoptable('owner');
    await directory.add({ userName: owner });
    const made = await directory.add();
    expect((await directory.ask('DELETE /scim?members=deactivate')).status).toBe(204);
    expect((await directory.call('GET /Users')).status).toBe(401);
    const tenantId = toId<TenantId>(directory.tenant.id);
    await applyScim(stack.backend.deps, { tenantId, connectionId: directory.id });
    expect((await directory.member(made.userName))?.status).toBe('deactivated');
    expect((await directory.member(owner))?.status).toBe('active');
    expect((await directory.ask('GET /scim')).body).toEqual({ connection: null });
  });

  it('without a connection a stranger is invited, and is the record once they accept', async () => {
    const directory = await Directory.open(stack.backend, { sso: false });
    const made = await directory.add();
    expect(await directory.member(made.userName)).toBeUndefined();
    expect(await directory.actions()).toContain('invitation.created');
  });

  it('takes no one into a suspended tenant, and lets go', async () => {
    const directory = await Directory.open(stack.backend);
    const made = await directory.add();
    await stack.backend.target.admin.query(
      `update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x' where id = $1`,
      [directory.tenant.id],
    );
    const userName = `late@${directory.domain}`;
    expect((await directory.call('POST /Users', { userName })).status).toBe(403);
    expect((await directory.call(`PATCH /Users/${made.id}`, off)).status).toBe(200);
    expect((await directory.member(made.userName))?.status).toBe('deactivated');
  });
}
