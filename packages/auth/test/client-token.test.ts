import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesClient } from '../src/verify-client-token.ts';
import { accessClaims, CLIENT_ID, forge, newPoolKey } from './forge.ts';
import { outcome, PUBLIC_CLIENT_IDS, startPool, type TestPool } from './pool.ts';

const REFUSED = 'auth.token_invalid';
const PROGRAM = '4k3hmrf9a1s2d5f7g8h9j0k1l2';

let pool: TestPool;
beforeAll(async () => {
  pool = await startPool();
  await pool.verifier.hydrate();
});
afterAll(() => pool.close());

/** As Cognito writes it: no person, no groups, no origin_jti. */
const CLAIMS = {
  sub: PROGRAM,
  client_id: PROGRAM,
  scope: 'gatehouse/projects:read gatehouse/projects:create other/projects:delete',
  username: undefined,
  'cognito:groups': undefined,
  origin_jti: undefined,
};
const signed = (changes: Record<string, unknown> = {}, key = pool.key) =>
  forge(accessClaims(pool.issuer, { ...CLAIMS, ...changes }), key);
const client = (token: string) => outcome(pool.verifier.verifyClientToken(token));

describe('a token of the client-credentials grant', () => {
  it('proves a client id and scopes of our resource server, and no other', async () => {
    expect(await pool.verifier.verifyClientToken(signed())).toMatchObject({
      clientId: PROGRAM,
      scopes: ['projects:read', 'projects:create'],
    });
  });

  it('TF-23 is no token of a person, and a person’s is none of a client', async () => {
    expect(await outcome(pool.verifier.verifyAccessToken(signed()))).toBe(REFUSED);
    expect(await client(forge(accessClaims(pool.issuer), pool.key))).toBe(REFUSED);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the client of the web app', { sub: CLIENT_ID, client_id: CLIENT_ID }],
    [
      'a client that people sign in to',
      { sub: PUBLIC_CLIENT_IDS[0], client_id: PUBLIC_CLIENT_IDS[0] },
    ],
    ['another subject than the client', { sub: 'another' }],
    ['no subject', { sub: undefined }],
    ['a client id that cannot be one', { sub: 'a b', client_id: 'a b' }],
    ['a list of client ids', { sub: [PROGRAM], client_id: [PROGRAM] }],
    ['a name of a person', { username: 'ada' }],
    ['another name of a person', { 'cognito:username': 'ada' }],
    ['groups', { 'cognito:groups': [] }],
    ['a sign-in', { origin_jti: 'x' }],
    ['another use', { token_use: 'id' }],
    ['another audience', { aud: 'another' }],
    ['scopes as a list', { scope: ['gatehouse/projects:read'] }],
    ['no end', { exp: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
  ])('with %s is refused', async (_, changes) => {
    expect(await client(signed(changes))).toBe(REFUSED);
  });

  it('that has ended, or of another key, is refused', async () => {
    expect(await client(signed({ exp: pool.now - 1 }))).toBe(REFUSED);
    expect(await client(signed({}, newPoolKey('pool-key-1')))).toBe(REFUSED);
  });

  it('says so by itself, which decides nothing but the checks it has to pass', () => {
    expect(namesClient(signed())).toBe(true);
    expect(namesClient(forge(accessClaims(pool.issuer), pool.key))).toBe(false);
    expect(namesClient(signed({ username: '' }))).toBe(false);
    for (const junk of ['', 'a.b.c', '..', 'x'.repeat(5_000)]) {
      expect(namesClient(junk)).toBe(false);
    }
  });
});
