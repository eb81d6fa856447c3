import { sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessClaims, encodePart, forge, idClaims, newPoolKey } from './forge.ts';
import { outcome, PUBLIC_CLIENT_IDS, startPool, type TestPool } from './pool.ts';

const REFUSED = 'auth.token_invalid';

let pool: TestPool;
beforeAll(async () => {
  pool = await startPool();
  await pool.verifier.hydrate();
});
afterAll(() => pool.close());
beforeEach(() => {
  pool.server.requests.length = 0;
});

const access = (token: string) => outcome(pool.verifier.verifyAccessToken(token));
const id = (token: string) => outcome(pool.verifier.verifyIdToken(token));
const signed = (changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  forge(accessClaims(pool.issuer, changes), pool.key, header);

describe('issuer, client and use', () => {
  it.each([
    ['a slash behind', (iss: string) => `${iss}/`],
    ['another Region', (iss: string) => iss.replace('eu-central-1', 'us-east-1')],
    ['another scheme', (iss: string) => iss.replace('http:', 'https:')],
    ['a userinfo trick', (iss: string) => iss.replace('127', 'cognito-idp.amazonaws.com@127')],
    ['upper case', (iss: string) => iss.toUpperCase()],
    ['an array', (iss: string) => [iss]],
    ['nothing', () => undefined],
  ])('TF-18 refuses an issuer with %s, and fetches nothing', async (_name, change) => {
    expect(await access(signed({ iss: change(pool.issuer) }, { kid: 'elsewhere' }))).toBe(REFUSED);
    expect(await access(signed({ iss: change(pool.issuer) }))).toBe(REFUSED);
    expect(pool.server.requests).toEqual([]);
  });

  it('TF-19 refuses a token of the other pool for the same client', async () => {
    const other = await startPool(newPoolKey('pool-key-2'));
    const token = forge(accessClaims(other.issuer), other.key);
    expect(await outcome(other.verifier.verifyAccessToken(token))).toBe('ok');
    expect(await access(token)).toBe(REFUSED);
    await other.close();
  });

  it.each(['another', '', undefined, null, [], ['3f7a1b9c2d4e5f60718293a4b5']])(
    'TF-20 refuses the client id %j',
    async (client) => {
      expect(await access(signed({ client_id: client }))).toBe(REFUSED);
      expect(await id(forge(idClaims(pool.issuer, { aud: client }), pool.key))).toBe(REFUSED);
    },
  );

  it('PC-20 takes an access token of each listed client, and says of which', async () => {
    for (const clientId of PUBLIC_CLIENT_IDS) {
      const token = signed({ client_id: clientId });
      expect(await pool.verifier.verifyAccessToken(token)).toMatchObject({ clientId });
      expect(await access(signed({ client_id: clientId, aud: clientId }))).toBe('ok');
    }
  });

  const [MOBILE = '', SPA = ''] = PUBLIC_CLIENT_IDS;
  it.each<[string, Record<string, unknown>]>([
    ['all of them in one text', { client_id: PUBLIC_CLIENT_IDS.join(',') }],
    ['a list of them', { client_id: PUBLIC_CLIENT_IDS }],
    ['one of them in upper case', { client_id: SPA.toUpperCase() }],
    ['one of them with a blank behind', { client_id: `${SPA} ` }],
    ['the start of one', { client_id: SPA.slice(0, -1) }],
    ['the audience of another one', { client_id: SPA, aud: MOBILE }],
    ['one in the audience alone', { client_id: undefined, aud: SPA }],
    ['a member of every object', { client_id: 'constructor' }],
  ])('PC-20 TF-20 refuses as client id %s', async (_, changes) => {
    expect(await access(signed(changes))).toBe(REFUSED);
  });

  it('PC-20 TF-21 takes no ID token of a listed client, neither here nor for a sign-in', async () => {
    const token = forge(idClaims(pool.issuer, { aud: SPA }), pool.key);
    expect(await access(token)).toBe(REFUSED);
    expect(await id(token)).toBe(REFUSED);
    expect(await access(forge(idClaims(pool.issuer, { aud: SPA, client_id: SPA }), pool.key))).toBe(
      REFUSED,
    );
  });

  it('PC-20 TF-01 TF-08 TF-11 TF-15 TF-17 holds a listed client to the same checks', async () => {
    const mine = { client_id: SPA };
    const none = `${encodePart({ alg: 'none', kid: pool.key.kid })}.${encodePart(accessClaims(pool.issuer, mine))}.`;
    expect(await access(none)).toBe(REFUSED);
    expect(await access(signed(mine, { alg: 'HS256' }))).toBe(REFUSED);
    expect(await access(signed(mine, { crit: ['x'] }))).toBe(REFUSED);
    const forged = forge(accessClaims(pool.issuer, mine), newPoolKey(pool.key.kid));
    expect(await access(forged)).toBe(REFUSED);
    for (const changes of [
      { exp: undefined },
      { exp: 1e20 },
      { exp: pool.now + 25 * 3_600 },
      { exp: `${pool.now + 60}` },
      { iat: pool.now + 120, exp: pool.now + 600 },
      { 'cognito:groups': 'platform:operator' },
    ]) {
      expect(await access(signed({ ...mine, ...changes }))).toBe(REFUSED);
    }
  });

  it('TF-20 refuses an access token that is bound to another resource', async () => {
    expect(await access(signed({ aud: 'https://other.example' }))).toBe(REFUSED);
  });

  it('TF-21 refuses an ID token as Bearer token', async () => {
    const token = forge(idClaims(pool.issuer), pool.key);
    expect(await id(token)).toBe('ok');
    expect(await access(token)).toBe(REFUSED);
  });

  it('TF-22 refuses an access token as ID token', async () => {
    expect(await id(signed())).toBe(REFUSED);
    expect(await id(signed({ aud: '3f7a1b9c2d4e5f60718293a4b5', email: 'a@b.c' }))).toBe(REFUSED);
  });

  it('TF-23 refuses a client-credentials token, which has no person', async () => {
    const client = '3f7a1b9c2d4e5f60718293a4b5';
    expect(await access(signed({ sub: client, username: undefined }))).toBe(REFUSED);
    expect(await access(signed({ username: undefined }))).toBe(REFUSED);
  });

  it.each([undefined, '', ['access'], null, 'Access', true])(
    'TF-24 refuses token_use %j',
    async (use) => {
      expect(await access(signed({ token_use: use }))).toBe(REFUSED);
    },
  );

  it.each([undefined, '', 'ada', 'x'.repeat(1_048_576), '0198F3A2-7C11-4B6E-9D55-2F8E6A1C0B7D', 1])(
    'TF-26 refuses a sub that is no UUID',
    async (sub) => {
      expect(await access(signed({ sub }))).toBe(REFUSED);
      expect(await id(forge(idClaims(pool.issuer, { sub }), pool.key))).toBe(REFUSED);
    },
  );

  it('TF-26 refuses the sub of another user under the old signature', async () => {
    const [header, , signature] = signed().split('.');
    const sub = '0198f3a2-7c11-4b6e-9d55-2f8e6a1c0b7e';
    const payload = encodePart(accessClaims(pool.issuer, { sub }));
    expect(await access(`${header}.${payload}.${signature}`)).toBe(REFUSED);
  });

  it('refuses an RS256 signature made over other bytes', async () => {
    const [header, payload] = signed().split('.');
    const signature = sign('sha256', Buffer.from(`${header}.`), pool.key.privateKey);
    expect(await access(`${header}.${payload}.${signature.toString('base64url')}`)).toBe(REFUSED);
  });

  it('reads a nonce exactly, for an ID token', async () => {
    const token = forge(idClaims(pool.issuer), pool.key);
    const without = forge(idClaims(pool.issuer, { nonce: undefined }), pool.key);
    expect(await outcome(pool.verifier.verifyIdToken(token, { nonce: 'n-1' }))).toBe('ok');
    expect(await outcome(pool.verifier.verifyIdToken(token, { nonce: 'n-2' }))).toBe(REFUSED);
    expect(await outcome(pool.verifier.verifyIdToken(without, { nonce: 'n-1' }))).toBe(REFUSED);
  });
});
