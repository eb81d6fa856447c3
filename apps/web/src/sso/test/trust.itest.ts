import { startSocialProvider } from '@gatehouse/testing/social-provider';
import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addConnection,
  addMember,
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
import { PASSWORD } from './bridge-stack.ts';
import { getIdp } from './forger.ts';
import { Visitor } from './visitor.ts';

openBridge();

/** Rows that a refused answer must leave as they are. */
const countEffects = () =>
  stack.rows(`select (select count(*) from users) as users, (select count(*) from sessions) as sessions,
    (select count(*) from memberships) as members, (select count(*) from sso_subjects) as subjects`);

describe('an answer that is not this tenant’s', () => {
  it.each([
    ['FE-23: signed by the key of another tenant’s', { by: 'idp-b' }, 'signature'],
    ['FE-31: of another issuer', { wrong: { issuer: 'https://idp-b.test/metadata' } }, 'issuer'],
    [
      'FE-32: for another connection',
      { wrong: { audience: 'http://localhost/other' } },
      'audience',
    ],
    [
      'FE-33: posted for another address',
      { wrong: { recipient: 'http://localhost/acs' } },
      'audience',
    ],
    ['FE-35: of yesterday', { wrong: { notOnOrAfter: Date.now() - 86_400_000 } }, 'time'],
    ['FE-36: to another request', { wrong: { assertedRequestId: '_other' } }, 'replay'],
  ])('%s is refused, and touches nothing', async (_title, wrong, stage) => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    const atIdp = await begin(visitor, org);
    const before = await countEffects();
    const page = await comeBack(visitor, org, atIdp, { ...asserted(alice), ...wrong });
    expect(new URL(page.url).pathname).toBe('/sso/refused');
    expect(hasSession(visitor)).toBe(false);
    expect(await countEffects()).toEqual(before);
    expect(await lastAttempt(org)).toMatchObject({ status: 'refused', stage });
    expect(await stack.gateway.getUser(alice.userId)).toMatchObject({ identities: [] });
  });

  it('FE-17: passes by either of two certificates, and by neither once it is taken out', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const both = [(await getIdp('idp-a')).certificate, (await getIdp('idp-b')).certificate];
    const setCertificates = (certificates: string[]) =>
      stack.rows(
        "update sso_connections set settings = settings || jsonb_build_object('certificates', $2::jsonb) where id = $1",
        org.connectionId,
        JSON.stringify(certificates),
      );
    const tryBy = async (by: string) => {
      const visitor = new Visitor();
      await signInBySso(visitor, org, { ...asserted(alice), by });
      return hasSession(visitor);
    };
    await setCertificates(both);
    expect([await tryBy('idp-a'), await tryBy('idp-b')]).toEqual([true, true]);
    await setCertificates(both.slice(1));
    expect([await tryBy('idp-a'), await tryBy('idp-b')]).toEqual([false, true]);
  });

  it('FE-21: is taken encrypted for us, and refused unencrypted where the tenant wants it encrypted', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    await stack.rows(
      `update sso_connections set settings = settings || '{"requireEncryption": true}' where id = $1`,
      org.connectionId,
    );
    await signInBySso(new Visitor(), org, asserted(alice));
    expect(await lastAttempt(org)).toMatchObject({ code: 'assertion_not_encrypted' });
    const [row] = await stack.rows(
      'select certificate from sso_connections where id = $1',
      org.connectionId,
    );
    const visitor = new Visitor();
    await signInBySso(visitor, org, {
      ...asserted(alice),
      encryptedFor: String(row?.certificate),
    });
    expect(await look(visitor, org)).toBe(200);
    const other = new Visitor();
    const { certificate } = await getIdp('idp-b');
    await signInBySso(other, org, { ...asserted(alice), encryptedFor: certificate });
    expect(hasSession(other)).toBe(false);
  });

  it('FE-51: of a foreign directory with the same keys is refused for its issuer', async () => {
    const directory = await startSocialProvider();
    try {
      const org = await makeOrg();
      const alice = await addMember(org);
      const { issuer, clientId, clientSecret } = directory;
      const settings = {
        issuer,
        authorizationEndpoint: `${issuer}/authorize`,
        tokenEndpoint: `${issuer}/token`,
        userInfoEndpoint: `${issuer}/userinfo`,
        jwksUri: `${issuer}/jwks`,
        tokenAuthMethod: 'client_secret_post',
        issuerInCallback: false,
        clientId,
        scopes: ['openid', 'email'],
      };
      const columns = { settings, protocol: 'oidc', vendor: 'entra' };
      const connectionId = await addConnection(org.tenantId, columns, clientSecret);
      const start = `${stack.origin}/auth/sso?connection=${connectionId}`;
      const { email } = alice;
      directory.signInAs('subject', { email, iss: 'https://login.test/foreign/v2.0' });
      const visitor = new Visitor();
      await visitor.open(start);
      expect(hasSession(visitor)).toBe(false);
      expect(await lastAttempt({ connectionId })).toMatchObject({ stage: 'issuer' });
      directory.signInAs('subject', { email });
      await visitor.open(start);
      expect(await look(visitor, org)).toBe(200);
    } finally {
      await directory.close();
    }
  });
});

describe('an identity provider', () => {
  it('FE-48: cannot speak for another tenant’s people', async () => {
    const [a, b] = [await makeOrg(), await makeOrg({ idp: 'idp-b' })];
    const alice = await addMember(a, 'owner');
    const before = await countEffects();
    for (const email of [alice.email, newcomer(a).email]) {
      const visitor = new Visitor();
      await signInBySso(visitor, b, { subject: 'anyone', email });
      expect(hasSession(visitor)).toBe(false);
      expect(await lastAttempt(b)).toMatchObject({ stage: 'domain', code: 'domain_not_verified' });
    }
    expect(await countEffects()).toEqual(before);
    expect(await stack.gateway.getUser(alice.userId)).toMatchObject({ identities: [] });
  });

  it('FE-49: opens its own tenant and nothing else of a guest who owns another', async () => {
    const [a, b] = [await makeOrg(), await makeOrg({ idp: 'idp-b' })];
    const alice = await addMember(a, 'owner');
    await addMember(b, 'member', alice.email);
    const visitor = new Visitor();
    await signInBySso(visitor, b, asserted(alice));
    expect(await look(visitor, b)).toBe(200);
    const [other, none] = [
      await callApi(visitor, `/tenants/${a.slug}`),
      await callApi(visitor, '/tenants/there-is-none'),
    ];
    expect(other.status).toBe(404);
    const { requestId: _a, ...seen } = other.body;
    const { requestId: _b, ...unseen } = none.body;
    expect(JSON.stringify(seen).replaceAll(a.slug, '')).toBe(
      JSON.stringify(unseen).replaceAll('there-is-none', ''),
    );
    const personal: [string, string, object?][] = [
      ['GET', '/me/sessions'],
      ['GET', '/me/security-events'],
      ['POST', '/tenants', { name: 'Another', slug: `x-${Date.now()}` }],
      ['POST', '/me/sessions/end-all'],
    ];
    for (const [method, path, body] of personal) {
      const answer = await callApi(visitor, path, method, body);
      expect([path, answer.status, answer.code]).toEqual([path, 403, 'auth.own_sign_in_required']);
    }
    const listed = await callApi(visitor, '/tenants');
    expect(JSON.stringify(listed.body)).not.toContain(a.slug);
  });

  it('FE-50: of one tenant does not open the other until they sign in for it', async () => {
    const [a, b] = [await makeOrg(), await makeOrg({ idp: 'idp-b' })];
    const alice = await addMember(a);
    await addMember(b, 'member', alice.email);
    const visitor = new Visitor();
    await signInBySso(visitor, a, asserted(alice));
    expect([await look(visitor, a), await look(visitor, b)]).toEqual([200, 'resource.not_found']);
    await untilNextSecond();
    await signInByPassword(visitor, alice.email);
    expect([await look(visitor, a), await look(visitor, b)]).toEqual([200, 200]);
  });

  it('FE-55: that gives a person the owner’s address gives them nothing of the owner', async () => {
    const org = await makeOrg();
    const owner = await addMember(org, 'owner');
    const bob = await addMember(org);
    await signInBySso(new Visitor(), org, asserted(bob));
    const visitor = new Visitor();
    await signInBySso(visitor, org, { ...asserted(bob), email: owner.email });
    const { body } = await callApi(visitor, '/me');
    expect(body).toMatchObject({ id: bob.userId, email: bob.email });
    expect(await stack.gateway.getUser(bob.userId)).toMatchObject({ email: bob.email });
  });
});

describe('an account of the address that is there already', () => {
  const squat = async (email: string) => {
    const visitor = new Visitor();
    const page = await visitor.open(`${stack.origin}/auth/sign-up`);
    await visitor.submit(page, { username: email, password: PASSWORD });
    return stack.gateway.findUserByEmail(email);
  };

  it('FE-52: is replaced where no one has confirmed it, and its password opens nothing', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const squatter = await squat(nina.email);
    expect(squatter).toMatchObject({ status: 'UNCONFIRMED' });
    const visitor = new Visitor();
    await signInBySso(visitor, org, nina);
    const userId = await getUserId(nina.email);
    expect(userId).not.toBe(squatter?.sub);
    await settle(org, userId);
    expect(await look(visitor, org)).toBe(200);
    const thief = new Visitor();
    await signInByPassword(thief, nina.email);
    expect(hasSession(thief)).toBe(false);
  });

  it('FE-52: is the person’s where they have confirmed it', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const sub = await stack.person(nina.email);
    await signInByPassword(new Visitor(), nina.email);
    await signInBySso(new Visitor(), org, nina);
    expect(await getUserId(nina.email)).toBe(sub);
    expect(await listMembers(org)).toHaveLength(1);
  });

  it('FE-52: keeps out whom it cannot be told to be', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const squatter = await squat(nina.email);
    await stack.rows(
      "insert into users (id, email, email_verified, name) values ($1, $2, false, 'Someone')",
      squatter?.sub,
      nina.email,
    );
    await signInBySso(new Visitor(), org, nina);
    expect(await lastAttempt(org)).toMatchObject({ code: 'address_unproved', stage: 'person' });
    expect(await stack.gateway.findUserByEmail(nina.email)).toMatchObject({ sub: squatter?.sub });
  });
});
