import { applyPerson } from '@gatehouse/jobs/sync/apply-person';
import { revokeSession } from '@gatehouse/jobs/sync/revoke-session';
import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  asserted,
  begin,
  callApi,
  getUserId,
  hasSession,
  listMembers,
  look,
  makeOrg,
  newcomer,
  openBridge,
  type Org,
  settle,
  signInByPassword,
  signInBySso,
  stack,
  untilNextSecond,
} from './bridge.ts';
import { Visitor } from './visitor.ts';

openBridge();

const map = ({ tenantId, connectionId }: Org, value: string, role: string) =>
  stack.rows(
    'insert into sso_role_mappings (tenant_id, connection_id, value, role) values ($1, $2, $3, $4)',
    tenantId,
    connectionId,
    value,
    role,
  );

const getRole = async (org: Org, email: string) =>
  (await listMembers(org)).find((member) => member.email === email)?.role;

describe('groups of the identity provider', () => {
  it('FE-56: named like our roles mean what the mapping says, and never owner', async () => {
    const org = await makeOrg();
    await map(org, 'staff', 'viewer');
    const nina = newcomer(org);
    const hex = org.tenantId.replaceAll('-', '');
    const groups = ['owner', 'platform:operator', `t_${hex}:owner`, 'admin', 'staff'];
    const visitor = new Visitor();
    await signInBySso(visitor, org, { ...nina, groups });
    expect(await getRole(org, nina.email)).toBe('viewer');
    const userId = await getUserId(nina.email);
    await settle(org, userId);
    expect(await stack.gateway.listGroupsOfUser(userId)).toEqual([`t_${hex}:viewer`]);
    expect((await callApi(visitor, '/operator/tenants')).status).toBeGreaterThanOrEqual(400);
  });

  it('FE-57: demote on the next request once one is gone, and nothing where they are missing', async () => {
    const org = await makeOrg({ columns: { role_mode: 'every_sign_in' } });
    await map(org, 'admins', 'admin');
    const nina = newcomer(org);
    const first = new Visitor();
    await signInBySso(first, org, { ...nina, groups: ['admins'] });
    await settle(org, await getUserId(nina.email));
    const invite = (visitor: Visitor) => callApi(visitor, `/tenants/${org.slug}/invitations`);
    expect((await invite(first)).status).toBe(200);
    const second = new Visitor();
    await signInBySso(second, org, nina);
    expect(await getRole(org, nina.email)).toBe('admin');
    expect((await invite(second)).status).toBe(200);
    await signInBySso(new Visitor(), org, { ...nina, groups: ['others'] });
    // No job has run.
    expect((await invite(first)).code).toBe('permission.denied');
    expect((await invite(second)).code).toBe('permission.denied');
    expect(await getRole(org, nina.email)).toBe('member');
    const [event] = await stack.rows(
      "select actor_name, action from audit_events where tenant_id = $1 and action = 'member.role_changed'",
      org.tenantId,
    );
    expect(event).toMatchObject({ actor_name: 'SSO: The directory' });
  });
});

describe('a tenant that requires it', () => {
  const require = ({ tenantId }: Org, policy = 'required') =>
    stack.rows('update tenants set sso_policy = $2 where id = $1', tenantId, policy);

  it('FE-59: ends what a password opened at the next request, in both instances', async () => {
    const [a, b] = [await makeOrg(), await makeOrg({ idp: 'idp-b' })];
    const alice = await addMember(a, 'admin');
    await addMember(b, 'member', alice.email);
    const visitor = new Visitor();
    await signInByPassword(visitor, alice.email);
    const key = await callApi(visitor, `/tenants/${a.slug}/api-keys`, 'POST', {
      name: 'A key',
      permissions: ['projects:read'],
    });
    expect(key.status).toBe(201);
    const useKey = async () => {
      const headers = { authorization: `Bearer ${String(key.body.token)}` };
      return (await fetch(`${stack.origin}/api/v1/tenants/${a.slug}/projects`, { headers })).status;
    };
    expect([await look(visitor, a), await useKey()]).toEqual([200, 200]);
    await require(a);
    expect([await look(visitor, a), await look(visitor, a)]).toEqual([
      'auth.sso_required',
      'auth.sso_required',
    ]);
    expect([await look(visitor, b), await useKey(), await useKey()]).toEqual([200, 200, 200]);
    await signInBySso(visitor, a, asserted(alice));
    expect(await look(visitor, a)).toBe(200);
  });

  it('FE-61: lets a break-glass owner in by password, and another owner not', async () => {
    const org = await makeOrg();
    const [glass, owner] = [await addMember(org, 'owner'), await addMember(org, 'owner')];
    await stack.rows(
      'update memberships set break_glass = true where tenant_id = $1 and user_id = $2',
      org.tenantId,
      glass.userId,
    );
    await require(org);
    const [inside, outside] = [new Visitor(), new Visitor()];
    await signInByPassword(inside, glass.email);
    await signInByPassword(outside, owner.email);
    expect([await look(inside, org), await look(outside, org)]).toEqual([200, 'auth.sso_required']);
  });
});

describe('a session that an identity provider proved', () => {
  it('FE-12: is refreshed by the client that it is of', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, asserted(alice));
    const [before] = await stack.rows(
      "update sessions set claims_expire_at = now() - interval '1 s' where user_id = $1 returning claims_at",
      alice.userId,
    );
    expect(await look(visitor, org)).toBe(200);
    const [after] = await stack.rows(
      'select claims_at, proof_connection from sessions where user_id = $1',
      alice.userId,
    );
    expect(after?.claims_at).not.toEqual(before?.claims_at);
    expect(after?.proof_connection).toBe(org.connectionId);

    expect((await callApi(visitor, '/session/sign-out', 'POST')).status).toBe(200);
    const [job] = await stack.rows(
      "select data from pgboss.job where name = 'session-revoke' order by created_on desc limit 1",
    );
    const { deps } = stack.instances[0] ?? {};
    if (!deps) throw new Error('there is no instance');
    const held = job?.data as Parameters<typeof revokeSession>[1];
    const sealed = Buffer.from(held.sealedTokens, 'base64');
    const { refreshToken } = JSON.parse(deps.sealer.open(sealed, held.sessionId)) as {
      refreshToken: string;
    };
    await revokeSession(deps, held);
    await expect(deps.pool.refreshTokens(refreshToken, 'sso')).rejects.toMatchObject({
      code: 'cognito.not_authorized',
    });
  });

  it.each([
    ['is switched off', "update sso_connections set status = 'inactive' where id = $1"],
    ['is deleted', 'delete from sso_connections where id = $1'],
  ])('ends when its connection %s', async (_title, sql) => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, asserted(alice));
    expect(await look(visitor, org)).toBe(200);
    await stack.rows('update domains set connection_id = null where tenant_id = $1', org.tenantId);
    await stack.rows(sql, org.connectionId);
    expect([await look(visitor, org), await look(visitor, org)]).toEqual([
      'auth.session_ended',
      'auth.session_ended',
    ]);
    expect(hasSession(visitor)).toBe(true);
  });
});

describe('a person who is erased', () => {
  it('FE-67: is no subject of any connection, in no attempt, and not linked', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const other = await addMember(org);
    await signInBySso(new Visitor(), org, asserted(alice));
    await signInBySso(new Visitor(), org, asserted(other));
    const visitor = new Visitor();
    await untilNextSecond();
    await signInByPassword(visitor, alice.email);
    await begin(visitor, org);
    const { userId, email } = alice;
    const deleted = await callApi(visitor, '/me/delete', 'POST', { email });
    expect(deleted.status).toBe(200);
    const { deps } = stack.instances[0] ?? {};
    if (!deps) throw new Error('there is no instance');
    const { jobs, log } = deps;
    const worker = { db: stack.workerDb, pool: stack.gateway, store: null, jobs, log };
    await applyPerson(worker, { userId });
    const left = await stack.rows(
      `select 'subject' from sso_subjects where user_id = $1
       union all select 'sign-in' from bridged_sign_ins where user_id = $1
       union all select 'attempt' from sso_attempts
         where user_id = $1 or opened_by = $1 or email = $2 or subject = $3
       union all select 'link' from users where id = $1 and sso_linked_at is not null`,
      userId,
      email,
      asserted(alice).subject,
    );
    expect(left).toEqual([]);
    expect(await stack.gateway.getUser(userId)).toBeUndefined();
    const kept = await stack.rows(
      'select user_id from sso_subjects where connection_id = $1',
      org.connectionId,
    );
    expect(kept).toEqual([{ user_id: other.userId }]);
    // Whoever comes with that name is someone new.
    await signInBySso(new Visitor(), org, asserted(alice));
    expect(await getUserId(email)).not.toBe(userId);
  });
});
