import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  addOrgs,
  asserted,
  begin,
  callApi,
  comeBack,
  getUserId,
  hasSession,
  lastAttempt,
  listMembers,
  look,
  makeOrg,
  newcomer,
  openBridge,
  settle,
  signInByPassword,
  signInBySso,
  stack,
  untilNextSecond,
} from './bridge.ts';
import { Visitor } from './visitor.ts';

openBridge();

const getUsers = (email: string) => stack.rows('select * from users where email = $1', email);

/** Tells the page of a refusal from any other. */
const getCode = (url: string) => {
  const { pathname, searchParams } = new URL(url);
  return pathname === '/sso/refused' ? searchParams.get('code') : `at ${pathname}`;
};

describe('a sign-in by a tenant’s identity provider', () => {
  it('FE-01: lets a member in as who they are at the pool', async () => {
    const org = await makeOrg();
    const alice = await addMember(org, 'admin');
    const visitor = new Visitor();
    const start = `${stack.origin}/auth/sso?email=${alice.email}&returnTo=/t/x`;
    const { url } = await visitor.open(start);
    const page = await comeBack(visitor, org, url, asserted(alice));
    expect(page.url).toBe(`${stack.origin}/t/x`);
    expect(await look(visitor, org)).toBe(200);
    const sessions = await stack.rows(
      'select user_id, proof_tenant, proof_connection from sessions where user_id = $1',
      alice.userId,
    );
    expect(sessions).toEqual([
      { user_id: alice.userId, proof_tenant: org.tenantId, proof_connection: org.connectionId },
    ]);
    expect(await stack.gateway.getUser(alice.userId)).toMatchObject({
      email: alice.email,
      identities: [{ provider: 'GatehouseSso', subject: alice.userId, primary: false }],
    });
  });

  it('FE-07: works by the 1,000th connection as by the first; the pool has one provider', async () => {
    await addOrgs(await makeOrg(), 999);
    const org = await makeOrg();
    const nina = newcomer(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, nina);
    expect(hasSession(visitor)).toBe(true);
    expect(await listMembers(org)).toHaveLength(1);
    expect(await stack.listProviders()).toEqual(['GatehouseSso']);
  });

  it('FE-03: comes back without another link, and nothing of theirs is overwritten', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    await signInBySso(new Visitor(), org, asserted(alice));
    const before = await stack.gateway.getUser(alice.userId);
    const [row] = await getUsers(alice.email);
    const visitor = new Visitor();
    await signInBySso(visitor, org, asserted(alice));
    expect(hasSession(visitor)).toBe(true);
    expect(await stack.gateway.getUser(alice.userId)).toEqual(before);
    expect(before).toMatchObject({ emailVerified: true, name: 'Ada Lovelace' });
    const [after] = await getUsers(alice.email);
    expect(after).toMatchObject({ name: 'Ada Lovelace', sso_linked_at: row?.sso_linked_at });
    const events = await stack.rows(
      "select action from security_events where user_id = $1 and action = 'sso.linked'",
      alice.userId,
    );
    expect(events).toHaveLength(1);
  });

  it('FE-04: and a password are one person', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, asserted(alice));
    const other = new Visitor();
    await untilNextSecond();
    await signInByPassword(other, alice.email);
    expect([await look(visitor, org), await look(other, org)]).toEqual([200, 200]);
    expect(await getUsers(alice.email)).toHaveLength(1);
    expect(await listMembers(org)).toHaveLength(1);
  });

  it('FE-05: makes someone of the tenant’s domain a member where the tenant wants that', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, nina);
    expect(await listMembers(org)).toEqual([
      { email: nina.email, role: 'member', status: 'active', entry: 'sso' },
    ]);
    const [user] = await getUsers(nina.email);
    await settle(org, String(user?.id));
    expect(await look(visitor, org)).toBe(200);
    expect((await callApi(visitor, '/me')).status).toBe(200);
    const outbox = await fetch(`${stack.hostedUrl}/_emulator/outbox?to=${nina.email}`);
    expect(outbox.status).toBe(404);
  });

  it('FE-05: refuses them where it does not, and makes no one', async () => {
    const org = await makeOrg({ jit: false });
    const nina = newcomer(org);
    const visitor = new Visitor();
    const page = await signInBySso(visitor, org, nina);
    expect(getCode(page.url)).toBe('not_a_member');
    expect(hasSession(visitor)).toBe(false);
    expect(await lastAttempt(org)).toMatchObject({ status: 'refused', stage: 'person' });
    expect(await listMembers(org)).toEqual([]);
    expect(await stack.gateway.findUserByEmail(nina.email)).toBeUndefined();
  });

  it('FE-05: asks for someone whom the domain lets ask, and lets them in once an admin does', async () => {
    const org = await makeOrg({ jit: false });
    await stack.rows("update domains set join_policy = 'ask' where tenant_id = $1", org.tenantId);
    const owner = await addMember(org, 'owner');
    const nina = newcomer(org);
    const visitor = new Visitor();
    for (const _ of ['first', 'again']) {
      const page = await signInBySso(visitor, org, nina);
      expect(getCode(page.url)).toBe('join_requested');
      expect(hasSession(visitor)).toBe(false);
      expect(await lastAttempt(org)).toMatchObject({ status: 'refused', code: 'join_requested' });
    }
    expect(await listMembers(org)).toHaveLength(1);
    const own = new Visitor();
    await signInByPassword(own, owner.email);
    const path = `/tenants/${org.slug}/join-requests`;
    const requests = (await callApi(own, path)).body['items'] as Record<string, unknown>[];
    expect(requests).toMatchObject([{ email: nina.email }]);
    const approved = await callApi(own, `${path}/${String(requests[0]?.id)}/approve`, 'POST', {});
    expect(approved.status).toBe(204);
    await settle(org, await getUserId(nina.email));
    await signInBySso(visitor, org, nina);
    expect(await look(visitor, org)).toBe(200);
    // The identity provider alone has vouched for her.
    expect(await listMembers(org)).toContainEqual(
      expect.objectContaining({ email: nina.email, entry: 'sso', role: 'member' }),
    );
  });

  it('FE-05: asks for no one who was turned down, nor for an address of another domain', async () => {
    const org = await makeOrg({ jit: false });
    await stack.rows("update domains set join_policy = 'ask' where tenant_id = $1", org.tenantId);
    const nina = newcomer(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, nina);
    await stack.rows(
      'update join_requests set refused_at = now() where tenant_id = $1',
      org.tenantId,
    );
    const refused = await signInBySso(visitor, org, nina);
    expect(getCode(refused.url)).toBe('join_refused');
    const other = await signInBySso(visitor, org, { subject: 'S-x', email: 'x@elsewhere.example' });
    expect(getCode(other.url)).toBe('domain_not_verified');
    expect(await stack.gateway.findUserByEmail('x@elsewhere.example')).toBeUndefined();
  });

  it('FE-06: takes an open invitation, with its role', async () => {
    const org = await makeOrg({ jit: false });
    const owner = await addMember(org, 'owner');
    const host = new Visitor();
    await signInByPassword(host, owner.email);
    const nina = newcomer(org);
    const invited = await callApi(host, `/tenants/${org.slug}/invitations`, 'POST', {
      email: nina.email,
      role: 'admin',
    });
    expect(invited.status).toBe(201);
    await signInBySso(new Visitor(), org, nina);
    expect(await listMembers(org)).toContainEqual(
      expect.objectContaining({ email: nina.email, role: 'admin' }),
    );
    const states = await stack.rows(
      'select status from invitations where tenant_id = $1',
      org.tenantId,
    );
    expect(states).toEqual([{ status: 'accepted' }]);
  });

  it.each([
    ['AdminLinkProviderForUser', 'throttle'],
    ['AdminCreateUser', 'error'],
    ['*', 'error'],
  ])(
    'FE-08: gives no code while %s answers with %s, and the next try does',
    async (name, effect) => {
      const org = await makeOrg();
      const nina = newcomer(org);
      const visitor = new Visitor();
      const atIdp = await begin(visitor, org);
      await stack.break(name, effect);
      const page = await comeBack(visitor, org, atIdp, nina).finally(() => stack.heal());
      expect(getCode(page.url)).toBe('pool_unavailable');
      expect(hasSession(visitor)).toBe(false);
      expect(await lastAttempt(org)).toMatchObject({ status: 'refused', stage: 'pool' });
      expect(await listMembers(org)).toEqual([]);
      await signInBySso(visitor, org, nina);
      expect(hasSession(visitor)).toBe(true);
      expect(await listMembers(org)).toHaveLength(1);
    },
  );

  it('FE-76: is asked of an owner only after they have signed in themselves', async () => {
    const org = await makeOrg();
    const owner = await addMember(org, 'owner');
    const visitor = new Visitor();
    const page = await signInBySso(visitor, org, asserted(owner));
    expect(getCode(page.url)).toBe('own_sign_in_first');
    expect(hasSession(visitor)).toBe(false);
    expect(await stack.gateway.getUser(owner.userId)).toMatchObject({ identities: [] });

    // Someone else's session of their own does not do.
    const admin = await addMember(org, 'admin');
    await signInByPassword(visitor, admin.email);
    expect(getCode((await signInBySso(visitor, org, asserted(owner))).url)).toBe(
      'own_sign_in_first',
    );

    const own = new Visitor();
    await signInByPassword(own, owner.email);
    await signInBySso(own, org, asserted(owner));
    expect(await look(own, org)).toBe(200);
    const noticed = await stack.rows(
      `select e.action from pgboss.job j join security_events e on e.id::text = j.data->>'eventId'
       where j.name = 'security-notice' and e.user_id = $1 and e.action = 'sso.linked'`,
      owner.userId,
    );
    expect(noticed).toHaveLength(1);

    const next = new Visitor();
    await signInBySso(next, org, asserted(owner));
    expect(await look(next, org)).toBe(200);
  });

  it('FE-77: opens to its newcomers alone what a password opens to earlier members', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const [earlier, email] = [await addMember(org), nina.email];
    // She has an account of her own.
    const userId = await stack.person(email);
    await signInByPassword(new Visitor(), email);
    await signInBySso(new Visitor(), org, nina);
    await settle(org, userId);
    const visitor = new Visitor();
    await untilNextSecond();
    await signInByPassword(visitor, email);
    expect(await look(visitor, org)).toBe('auth.sso_required');
    const other = new Visitor();
    await signInByPassword(other, earlier.email);
    expect(await look(other, org)).toBe(200);
  });

  it('makes one member and one user of two first sign-ins at once', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const visitors = [new Visitor(), new Visitor()] as const;
    const starts = [await begin(visitors[0], org), await begin(visitors[1], org)] as const;
    await Promise.all(visitors.map((one, n) => comeBack(one, org, starts[n] ?? '', nina)));
    expect(visitors.some(hasSession)).toBe(true);
    expect(await listMembers(org)).toHaveLength(1);
    expect(await getUsers(nina.email)).toHaveLength(1);
    const late = new Visitor();
    await signInBySso(late, org, nina);
    expect(hasSession(late)).toBe(true);
  });
});
