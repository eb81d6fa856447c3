import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { applyScim } from '@gatehouse/services/scim';
import { toId, type TenantId } from '@gatehouse/domain/ids';
import { createScim } from '../src/scim/app.ts';
import { Limiter } from '../src/limits/limiter.ts';
import { Directory, GROUP, USER } from './scim/directory.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { addApiKey } from './suite/fixtures/programs.ts';

const ORIGIN = 'http://127.0.0.1:1';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

const off = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
const on = { Operations: [{ op: 'Replace', path: 'active', value: true }] };
const one = (op: object) => ({ Operations: [op] });

/** A directory as Okta and Entra ID drive it, and as no one should. */
describe('SCIM', () => {
  let backend: Backend;
  let okta: Directory;
  let other: Directory;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), ORIGIN);
    okta = await Directory.open(backend);
    other = await Directory.open(backend);
  });
  afterAll(() => backend.stop());

  const isIn = async (userId: string) => {
    const { rows } = await backend.target.admin.query<{ status: string }>(
      'select status from memberships where tenant_id = $1 and user_id = $2',
      [okta.tenant.id, userId],
    );
    return rows[0]?.status;
  };

  it("SC-01 Okta's order", async () => {
    const made = await okta.add({ externalId: 'okta-1', password: 'never kept' });
    expect(JSON.stringify(made)).not.toContain('never kept');
    const list = await okta.call('GET /Users?startIndex=1&count=2');
    expect(list.status).toBe(200);
    expect(list.body.Resources.length).toBeGreaterThan(0);
    expect((await okta.call(`GET /Users/${made['id']}`)).body).toMatchObject({ id: made['id'] });
    const none = await okta.call('GET /Users?filter=userName%20eq%20%22no-one%22');
    expect(none).toMatchObject({ status: 200, body: { totalResults: 0, Resources: [] } });
    const missing = await okta.call(`GET /Users/${randomUUID()}`);
    expect(missing).toMatchObject({ status: 404, body: { schemas: [ERROR], status: '404' } });
    const again = await okta.call('POST /Users', { userName: made['userName']?.toUpperCase() });
    expect(again).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    const upper = encodeURIComponent(`userName eq "${made['userName']?.toUpperCase()}"`);
    expect((await okta.call(`GET /Users?filter=${upper}`)).body.totalResults).toBe(1);
    expect((await okta.call('GET /Groups')).status).toBe(200);
    const wrong = await okta.call('GET /Users', undefined, { token: `${okta.token}x` });
    expect(wrong).toMatchObject({ status: 401, body: { status: '401' } });
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('shows a new person among the members, told by the log', async () => {
    const made = await okta.add({ name: { givenName: 'Nina', familyName: 'Nowak' } });
    const member = await okta.member(made['userName'] ?? '');
    expect(member).toMatchObject({ role: 'member', status: 'active', entry: 'sso' });
    expect(member?.name).toBe('Nina Nowak');
    expect(await okta.actions()).toEqual(
      expect.arrayContaining(['scim_user.created', 'member.joined_by_scim']),
    );
  });

  it('SC-02 SC-17 Okta replaces the whole user, deactivates and reactivates', async () => {
    const made = await okta.add({ title: 'Engineer' });
    const path = `/Users/${made['id']}`;
    const put = (active: boolean) =>
      okta.call(`PUT ${path}`, { userName: made['userName'], id: randomUUID(), active });
    const whole = await put(true);
    expect(whole.body).toMatchObject({ id: made['id'], active: true });
    expect(whole.body).not.toHaveProperty('title');
    const email = made['userName'] ?? '';
    await put(false);
    expect((await okta.member(email))?.status).toBe('deactivated');
    await okta.call(`PATCH ${path}`, one({ op: 'replace', value: { active: true } }));
    expect((await okta.member(email))?.status).toBe('active');
    await put(false);
    expect((await okta.member(email))?.status).toBe('deactivated');
    expect((await okta.call(`GET ${path}`)).body.active).toBe(false);
  });

  it("SC-03 Entra's test of the connection", async () => {
    const filter = encodeURIComponent(`userName eq "${randomUUID()}"`);
    const found = await okta.call(`GET /Users?filter=${filter}`);
    expect(found).toMatchObject({ status: 200, body: { totalResults: 0, itemsPerPage: 0 } });
  });

  it('SC-04 a truth value as text', async () => {
    const { id } = await okta.add();
    for (const value of ['False', 'false', false]) {
      await okta.call(`PATCH /Users/${id}`, on);
      const patch = one({ op: 'Replace', path: 'active', value });
      expect((await okta.call(`PATCH /Users/${id}`, patch)).body.active).toBe(false);
    }
    await okta.call(`PATCH /Users/${id}`, on);
    const no = await okta.call(
      `PATCH /Users/${id}`,
      one({ op: 'replace', path: 'active', value: 'no' }),
    );
    expect(no).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect((await okta.call(`GET /Users/${id}`)).body.active).toBe(true);
  });

  it('SC-08 SC-09 SC-11 groups as Entra drives them', async () => {
    const people: Record<string, string>[] = [];
    for (let made = 0; made < 6; made += 1) people.push(await okta.add());
    const group = await okta.call('POST /Groups', {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      displayName: 'Engineering',
      externalId: 'g-1',
    });
    expect(group.status).toBe(201);
    expect(group.headers.get('location')).toBe(group.body.meta.location);
    const path = `/Groups/${group.body.id}`;
    const add = (ids: unknown[]) =>
      okta.call(
        `PATCH ${path}`,
        one({ op: 'Add', path: 'members', value: ids.map((value) => ({ $ref: null, value })) }),
      );
    const ids = people.map(({ id }) => id);
    const [first, second] = await Promise.all([add(ids.slice(0, 4)), add(ids.slice(2))]);
    expect([first?.status, second?.status]).toEqual([204, 204]);
    expect((await okta.call(`GET ${path}`)).body.members).toHaveLength(6);
    // A list of values means those and no others.
    const some = ids.slice(0, 2).map((value) => ({ value }));
    await okta.call(`PATCH ${path}`, one({ op: 'Remove', path: 'members', value: some }));
    await okta.call(`PATCH ${path}`, one({ op: 'remove', path: `members[value eq "${ids[2]}"]` }));
    const left = (await okta.call(`GET ${path}`)).body.members as { value: string }[];
    expect(left.map(({ value }) => value).toSorted()).toEqual(ids.slice(3).toSorted());
    const bare = await okta.call('GET /Groups?excludedAttributes=members');
    expect(JSON.stringify(bare.body)).not.toContain('"members"');
    const stranger = await other.add();
    const foreign = one({ op: 'add', path: 'members', value: [{ value: stranger['id'] }] });
    expect((await okta.call(`PATCH ${path}`, foreign)).status).toBe(400);
  });

  it('SC-12 which attributes are shown', async () => {
    const { id } = await okta.add({ title: 'Engineer', nickName: 'Nini' });
    const some = (await okta.call(`GET /Users/${id}?attributes=title`)).body;
    expect(Object.keys(some).toSorted()).toEqual(['id', 'schemas', 'title']);
    expect((await okta.call(`GET /Users/${id}?excludedAttributes=title`)).body).not.toHaveProperty(
      'title',
    );
    const both = await okta.call(`GET /Users/${id}?attributes=title&excludedAttributes=nickName`);
    expect(both.status).toBe(400);
  });

  it('SC-15 media types and broken JSON', async () => {
    const body = { userName: `j-${randomUUID()}@${okta.domain}` };
    const json = { headers: { 'content-type': 'application/json; charset=utf-8' } };
    expect((await okta.call('POST /Users', body, json)).status).toBe(201);
    const text = { headers: { 'content-type': 'text/plain' } };
    expect((await okta.call('POST /Users', body, text)).status).toBe(415);
    const broken = await okta.call('POST /Users', undefined, { raw: '{"userName":' });
    expect(broken).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } });
    const huge = await okta.call('POST /Users', { userName: 'x', title: 'x'.repeat(1_100_000) });
    expect(huge).toMatchObject({ status: 413, body: { status: '413' } });
  });

  it('SC-18 names are unique without case, external ids with it', async () => {
    const externalId = `Ext-${randomUUID()}`;
    await okta.add({ externalId });
    await okta.add({ externalId: externalId.toLowerCase() });
    const taken = await okta.call('POST /Users', { userName: `n@${okta.domain}`, externalId });
    expect(taken.status).toBe(409);
  });

  it('SC-19 SC-20 who is deactivated is out with the next request, here alone', async () => {
    const email = await okta.adoptable('member');
    const { userId, sessionToken } = okta.tenant.member;
    await backend.target.admin.query(
      `insert into memberships (tenant_id, user_id, role, status, name, email, applied_role)
       values ($1, $2, 'member', 'active', 'Alice', $3, 'member')`,
      [other.tenant.id, userId, email],
    );
    const { token: key } = await addApiKey(backend.target, okta.tenant, {
      createdBy: okta.tenant.member,
    });
    const { id } = await okta.add({ userName: email });
    expect((await okta.ask('GET /members', undefined, sessionToken)).status).toBe(200);
    expect((await okta.call(`PATCH /Users/${id}`, off)).status).toBe(200);
    expect((await okta.ask('GET /members', undefined, sessionToken)).status).toBe(403);
    expect(await isIn(userId)).toBe('deactivated');
    expect((await other.member(email))?.status).toBe('active');
    const byKey = await callApi(`/tenants/${okta.tenant.slug}/projects`, key);
    expect(byKey).toBe(401);
    await okta.call(`PATCH /Users/${id}`, on);
    expect(await okta.member(email)).toMatchObject({ status: 'active', role: 'member' });
    // The sign-ins of before stay ended.
    expect((await okta.ask('GET /members', undefined, sessionToken)).status).not.toBe(200);
  });

  it('leaves out whom the tenant itself has deactivated', async () => {
    const made = await okta.add();
    const email = made['userName'] ?? '';
    const member = await okta.member(email);
    await backend.target.admin.query(
      `update memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
      [okta.tenant.id, member?.user_id],
    );
    await okta.call(`PATCH /Users/${made['id']}`, off);
    await okta.call(`PATCH /Users/${made['id']}`, on);
    expect((await okta.member(email))?.status).toBe('deactivated');
  });

  it('SC-22 a token that is revoked is dead at once; two hold while one takes over', async () => {
    const directory = await Directory.open(backend);
    const next = await directory.ask('POST /scim/tokens', { days: 30 });
    expect(next.status).toBe(201);
    expect((await directory.ask('POST /scim/tokens', { days: null })).status).toBe(409);
    const fresh = { token: next.body.token as string };
    expect((await directory.call('GET /Users')).status).toBe(200);
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(200);
    const { tokens } = (await directory.ask('GET /scim')).body.connection;
    const old = tokens.find(({ hint }: { hint: string }) => directory.token.endsWith(hint));
    expect((await directory.ask(`DELETE /scim/tokens/${old.id}`)).status).toBe(204);
    expect((await directory.call('GET /Users')).status).toBe(401);
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(200);
    const { rows } = await backend.target.admin.query(
      'select to_jsonb(t)::text as row from scim_tokens t where tenant_id = $1',
      [directory.tenant.id],
    );
    expect(JSON.stringify(rows)).not.toContain(directory.token.slice(-40));
    await backend.target.admin.query(
      `update scim_tokens set expires_at = now() - interval '1 second' where tenant_id = $1`,
      [directory.tenant.id],
    );
    expect((await directory.call('GET /Users', undefined, fresh)).status).toBe(401);
  });

  it('takes a token at its own address alone, and no other credential', async () => {
    const none = await okta.call('GET /Users', undefined, { token: null });
    const strange = await okta.call('GET /Users', undefined, { token: other.token });
    const elsewhere = await okta.call('GET /Users', undefined, { id: other.id });
    const { token: key } = await addApiKey(backend.target, okta.tenant, {
      createdBy: okta.tenant.owner,
    });
    const byKey = await okta.call('GET /Users', undefined, { token: key });
    const basic = { authorization: `Basic ${Buffer.from(`x:${okta.token}`).toString('base64')}` };
    const byBasic = await okta.call('GET /Users', undefined, { token: null, headers: basic });
    const query = `GET /Users?access_token=${okta.token}`;
    const byQuery = await okta.call(query, undefined, { token: null });
    for (const answer of [none, strange, elsewhere, byKey, byBasic, byQuery]) {
      expect(answer).toMatchObject({ status: 401, body: none.body });
    }
    expect(await callApi(`/tenants/${okta.tenant.slug}/members`, okta.token)).toBe(401);
    expect(await callApi('/me', okta.token)).toBe(401);
  });

  it("answers another tenant's records as missing ones, to the byte", async () => {
    const { id } = await other.add();
    const [theirs, missing] = [
      await okta.call(`GET /Users/${id}`),
      await okta.call(`GET /Users/${randomUUID()}`),
    ];
    expect(theirs).toMatchObject({ status: 404, body: missing.body });
    for (const line of [`PATCH /Users/${id}`, `DELETE /Users/${id}`, `PUT /Users/${id}`]) {
      expect((await okta.call(line, { ...off, userName: 'x' })).status).toBe(404);
    }
    expect((await other.call(`GET /Users/${id}`)).body.active).toBe(true);
  });

  it('SC-23 groups give what the tenant has mapped, and never owner', async () => {
    const directory = await Directory.open(backend);
    const mappings = [
      { group: 'Admins', role: 'admin' },
      { group: 'Readers', role: 'viewer' },
    ];
    const owner = [{ group: 'owner', role: 'owner' }];
    expect((await directory.ask('PATCH /scim/role-mappings', { mappings: owner })).status).toBe(
      422,
    );
    expect((await directory.ask('PATCH /scim/role-mappings', { mappings })).status).toBe(200);
    const made = await directory.add({ roles: [{ value: 'owner' }], entitlements: ['owner'] });
    const email = made['userName'] ?? '';
    const roleNow = async () => (await directory.member(email))?.role;
    expect(await roleNow()).toBe('member');
    const group = (displayName: string) =>
      directory.call('POST /Groups', { displayName, members: [{ value: made['id'] }] });
    const platform = [
      'owner',
      'platform:operator',
      `t_${directory.tenant.id.replaceAll('-', '')}:owner`,
    ];
    for (const name of platform) await group(name);
    expect(await roleNow()).toBe('member');
    const admins = await group('Admins');
    expect(await roleNow()).toBe('admin');
    await directory.call(`PATCH /Groups/${admins.body.id}`, one({ op: 'remove', path: 'members' }));
    expect(await roleNow()).toBe('member');
    await group('Readers');
    expect(await roleNow()).toBe('viewer');
    // A mapping that changes reaches those who are in the group already.
    const raised = { mappings: [{ group: 'Readers', role: 'admin' }] };
    await directory.ask('PATCH /scim/role-mappings', raised);
    const tenantId = toId<TenantId>(directory.tenant.id);
    await applyScim(backend.deps, { tenantId, connectionId: directory.id });
    expect(await roleNow()).toBe('admin');
    // Back within the mapping.
    await directory.call(`PATCH /Users/${made['id']}`, off);
    await directory.ask('PATCH /scim/role-mappings', {
      mappings: [{ group: 'Readers', role: 'viewer' }],
    });
    await directory.call(`PATCH /Users/${made['id']}`, on);
    expect(await roleNow()).toBe('viewer');
  });

  it('SC-24 SC-25 owners stay, unless the tenant lets the directory decide; the last one always', async () => {
    const directory = await Directory.open(backend);
    const { admin } = backend.target;
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
    const alice = other.tenant.member;
    const made = await okta.add({ userName: alice.email, displayName: 'Renamed' });
    expect(await isIn(alice.userId)).toBeUndefined();
    const { rows } = await backend.target.admin.query<{ status: string; id: string }>(
      'select id, status from invitations where tenant_id = $1 and email = $2',
      [okta.tenant.id, alice.email],
    );
    expect(rows).toMatchObject([{ status: 'pending' }]);
    const user = await backend.target.admin.query<{ name: string }>(
      'select name from users where id = $1',
      [alice.userId],
    );
    expect(user.rows[0]?.name).toBe(alice.name);
    await okta.call(`PATCH /Users/${made['id']}`, off);
    const after = await backend.target.admin.query('select status from invitations where id = $1', [
      rows[0]?.id,
    ]);
    expect(after.rows).toEqual([{ status: 'revoked' }]);
  });

  it('invites whoever has left, and has an address of another domain since', async () => {
    const { id, userName } = await okta.add();
    const { user_id: userId } = (await okta.member(String(userName))) ?? {};
    const email = `gone-${randomUUID()}@elsewhere.example`;
    const { admin } = backend.target;
    await admin.query('update users set email = $2 where id = $1', [userId, email]);
    await admin.query('delete from memberships where user_id = $1', [userId]);
    await okta.call(`PATCH /Users/${id}`, off);
    expect((await okta.call(`PATCH /Users/${id}`, on)).status).toBe(200);
    expect(await isIn(String(userId))).toBeUndefined();
    const { rows } = await admin.query('select status from invitations where email = $1', [email]);
    expect(rows).toHaveLength(1);
  });

  it('SC-28 a new name or address changes the record alone', async () => {
    const email = await okta.adoptable('admin');
    const { userId, name } = okta.tenant.admin;
    const { id } = await okta.add({ userName: email });
    const taken = other.tenant.owner.email;
    const patch = {
      Operations: [
        { op: 'Replace', path: 'userName', value: taken },
        { op: 'Replace', path: 'displayName', value: 'Someone Else' },
        { op: 'Add', path: 'emails[type eq "work"].value', value: taken },
      ],
    };
    expect((await okta.call(`PATCH /Users/${id}`, patch)).body.userName).toBe(taken);
    const { rows } = await backend.target.admin.query(
      'select email, name from users where id = $1',
      [userId],
    );
    expect(rows).toEqual([{ email, name }]);
    expect(await okta.member(email)).toMatchObject({ user_id: userId, name, role: 'admin' });
    const { rows: theirs } = await backend.target.admin.query(
      'select count(*)::int as n from memberships where tenant_id = $1 and user_id = $2',
      [okta.tenant.id, other.tenant.owner.userId],
    );
    expect(theirs).toEqual([{ n: 0 }]);
  });

  it('SC-29 deleted and made again it is the same person', async () => {
    const externalId = randomUUID();
    const made = await okta.add({ externalId });
    const email = made['userName'] ?? '';
    const before = await okta.member(email);
    expect((await okta.call(`DELETE /Users/${made['id']}`)).status).toBe(204);
    expect((await okta.call(`GET /Users/${made['id']}`)).status).toBe(404);
    expect((await okta.member(email))?.status).toBe('deactivated');
    await okta.add({ externalId, userName: email });
    expect(await okta.member(email)).toMatchObject({ user_id: before?.user_id, status: 'active' });
  });

  it('SC-30 a member whom the connection let in before is the same one', async () => {
    const directory = await Directory.open(backend);
    const email = await directory.adoptable('member');
    await directory.add({ userName: email.toUpperCase() });
    expect((await directory.member(email))?.user_id).toBe(directory.tenant.member.userId);
    const twice = await directory.call('POST /Users', {
      userName: randomUUID(),
      emails: [{ value: email, primary: true }],
    });
    expect(twice.status).toBe(409);
  });

  it('SC-33 too many requests wait', async () => {
    const busy = await Directory.open(backend);
    const limits = {
      scim: { tenant: { points: 1, seconds: 60, block: 1 }, unreachable: 'closed' },
    };
    const limiter = new Limiter(backend.deps.db, limits as never);
    const scim = createScim({ ...backend.deps, limiter });
    const headers = { authorization: `Bearer ${busy.token}` };
    const ask = () => scim.request(`${ORIGIN}/scim/v2/${busy.id}/Users`, { headers });
    expect((await ask()).status).toBe(200);
    const limited = await ask();
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited.json()).toMatchObject({ schemas: [ERROR], status: '429' });
  });

  it('SC-34 odd names are kept as text or refused', async () => {
    for (const displayName of [
      '<script>alert(1)</script>',
      '\u202Eabc',
      'a\u0000b',
      'x'.repeat(10_000),
    ]) {
      const userName = `odd-${randomUUID()}@${okta.domain}`;
      const { status, body } = await okta.call('POST /Users', { userName, displayName });
      expect([201, 400]).toContain(status);
      if (status === 201) expect(body.displayName).toBe(displayName);
    }
  });

  it('SC-35 a directory that ends takes its people with it, if that is wanted; owners stay', async () => {
    const directory = await Directory.open(backend);
    const owner = await directory.adoptable('owner');
    await directory.add({ userName: owner });
    const made = await directory.add();
    expect((await directory.ask('DELETE /scim?members=deactivate')).status).toBe(204);
    expect((await directory.call('GET /Users')).status).toBe(401);
    const tenantId = toId<TenantId>(directory.tenant.id);
    await applyScim(backend.deps, { tenantId, connectionId: directory.id });
    expect((await directory.member(made['userName'] ?? ''))?.status).toBe('deactivated');
    expect((await directory.member(owner))?.status).toBe('active');
    expect((await directory.ask('GET /scim')).body).toEqual({ connection: null });
  });

  it('without a connection a stranger is invited, and is the record once they accept', async () => {
    const directory = await Directory.open(backend, { sso: false });
    const made = await directory.add();
    expect(await directory.member(made['userName'] ?? '')).toBeUndefined();
    expect(await directory.actions()).toContain('invitation.created');
  });

  it('takes no one into a suspended tenant, and lets go', async () => {
    const directory = await Directory.open(backend);
    const made = await directory.add();
    await backend.target.admin.query(
      `update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x' where id = $1`,
      [directory.tenant.id],
    );
    const userName = `late@${directory.domain}`;
    expect((await directory.call('POST /Users', { userName })).status).toBe(403);
    expect((await directory.call(`PATCH /Users/${made['id']}`, off)).status).toBe(200);
    expect((await directory.member(made['userName'] ?? ''))?.status).toBe('deactivated');
  });

  it('honours versions and says what it speaks', async () => {
    const { id } = await okta.add();
    const read = await okta.call(`GET /Users/${id}`);
    const etag = read.headers.get('etag') ?? '';
    const same = await okta.call(`GET /Users/${id}`, undefined, {
      headers: { 'if-none-match': etag },
    });
    expect(same.status).toBe(304);
    const late = { headers: { 'if-match': 'W/"99"' } };
    expect((await okta.call(`PATCH /Users/${id}`, off, late)).status).toBe(412);
    expect((await okta.call('GET /ServiceProviderConfig')).body.patch.supported).toBe(true);
    expect((await okta.call('GET /Schemas')).body.totalResults).toBe(3);
    expect((await okta.call(`GET /Schemas/${USER}`)).body.name).toBe('User');
    expect((await okta.call('GET /ResourceTypes')).body.totalResults).toBe(2);
    expect((await okta.call('GET /Bulk')).status).toBe(404);
  });

  it('notes what was asked, for owners alone', async () => {
    const list = await okta.ask('GET /scim/requests?limit=100');
    expect(list.status).toBe(200);
    const post = list.body.items.find(({ method }: { method: string }) => method === 'POST');
    expect(post).toMatchObject({ path: '/Users', hint: okta.token.slice(-4) });
    expect(JSON.stringify(list.body)).not.toContain('filter');
    const { admin } = okta.tenant;
    expect((await okta.ask('GET /scim/requests', undefined, admin.sessionToken)).status).toBe(403);
  });

  async function callApi(path: string, token: string): Promise<number> {
    const { createApi } = await import('../src/app.ts');
    const headers = { authorization: `Bearer ${token}` };
    return (await createApi(backend.deps).request(`${ORIGIN}/api/v1${path}`, { headers })).status;
  }
});
