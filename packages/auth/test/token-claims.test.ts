import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessClaims, CLIENT_ID, forge, idClaims, NOW, SUB } from './forge.ts';
import { outcome, startPool, type TestPool } from './pool.ts';
import { verifyAccessClaims } from '../src/verify-access-token.ts';

const REFUSED = 'auth.token_invalid';

let pool: TestPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());
beforeEach(() => {
  pool.now = NOW;
});

const access = (changes: Record<string, unknown>) =>
  outcome(pool.verifier.verifyAccessToken(forge(accessClaims(pool.issuer, changes), pool.key)));
const id = (changes: Record<string, unknown>) =>
  pool.verifier.verifyIdToken(forge(idClaims(pool.issuer, changes), pool.key));

describe('times', () => {
  it('TF-14 exp: a second ago and now are over, a second ahead is not', async () => {
    expect(await access({ exp: NOW - 1 })).toBe(REFUSED);
    expect(await access({ exp: NOW })).toBe(REFUSED);
    expect(await access({ exp: NOW + 1 })).toBe('ok');
  });

  it('TF-14 holds for the very last millisecond', async () => {
    pool.now = NOW + 0.999;
    expect(await access({ exp: NOW + 1 })).toBe('ok');
    pool.now = NOW + 1;
    expect(await access({ exp: NOW + 1 })).toBe(REFUSED);
  });

  it.each([undefined, String(NOW + 60), 1e20, -1, 0, null, NOW + 60.5, [NOW + 60], true])(
    'TF-15 refuses exp %j',
    async (exp) => {
      expect(await access({ exp })).toBe(REFUSED);
      expect(await outcome(id({ exp }))).toBe(REFUSED);
    },
  );

  it.each(['NaN', 'Infinity', '1e999'])('TF-15 refuses exp written %s', async (exp) => {
    const json = JSON.stringify(accessClaims(pool.issuer, { exp: 0 })).replace(
      '"exp":0',
      `"exp":${exp}`,
    );
    expect(await outcome(pool.verifier.verifyAccessToken(forge(json, pool.key)))).toBe(REFUSED);
  });

  it('TF-16 refuses nbf in the future, and takes one that has come', async () => {
    expect(await access({ nbf: NOW + 1 })).toBe(REFUSED);
    expect(await access({ nbf: NOW + 3600 })).toBe(REFUSED);
    expect(await access({ nbf: 'soon' })).toBe(REFUSED);
    expect(await access({ nbf: NOW })).toBe('ok');
  });

  it('TF-17 refuses iat an hour ahead, takes a clock 60 seconds ahead', async () => {
    expect(await access({ iat: NOW + 3600, exp: NOW + 7200 })).toBe(REFUSED);
    expect(await access({ iat: NOW + 61, exp: NOW + 3600 })).toBe(REFUSED);
    expect(await access({ iat: NOW + 60, exp: NOW + 3600 })).toBe('ok');
  });

  it('TF-17 refuses a life of 25 hours, takes one of 24', async () => {
    const iat = NOW - 3600;
    expect(await access({ iat, exp: iat + 25 * 3600 })).toBe(REFUSED);
    expect(await access({ iat, exp: iat + 24 * 3600 + 1 })).toBe(REFUSED);
    expect(await access({ iat, exp: iat + 24 * 3600 })).toBe('ok');
  });

  it.each([undefined, 'now', NOW - 0.5, -5])('TF-17 refuses iat %j', async (iat) => {
    expect(await access({ iat })).toBe(REFUSED);
  });

  it('refuses a token that expires before it was made, and a sign-in in the future', async () => {
    expect(await access({ iat: NOW + 60, exp: NOW + 30 })).toBe(REFUSED);
    expect(await access({ auth_time: NOW + 61 })).toBe(REFUSED);
    expect(await access({ auth_time: undefined })).toBe(REFUSED);
  });

  it('FI-34 tolerates a clock 60 seconds off, refuses at 5 minutes', async () => {
    const fresh = { iat: NOW, auth_time: NOW, exp: NOW + 300 };
    for (const [offset, expected] of [
      [-60, 'ok'],
      [-300, REFUSED],
      [299, 'ok'],
      [300, REFUSED],
      [86_400, REFUSED],
    ] as const) {
      pool.now = NOW + offset;
      expect(await access(fresh)).toBe(expected);
    }
  });
});

describe('groups', () => {
  it.each([
    'owner',
    't_0198f3a27c114b6e9d552f8e6a1c0b7d:owner',
    { 0: 't_0198f3a27c114b6e9d552f8e6a1c0b7d:owner', length: 1 },
    [['t_0198f3a27c114b6e9d552f8e6a1c0b7d:owner']],
    [{}],
    [1],
    [null],
    null,
    [''],
    ['a b'],
    ['line\nbreak'],
    ['x'.repeat(129)],
    Array.from({ length: 101 }, (_, n) => `g${n}`),
    Array.from({ length: 10_000 }, (_, n) => `g${n}`),
  ])('TF-27 refuses malformed cognito:groups (%#)', async (groups) => {
    expect(await access({ 'cognito:groups': groups })).toBe(REFUSED);
    expect(await outcome(id({ 'cognito:groups': groups }))).toBe(REFUSED);
  });

  it('takes no groups, 100 groups, and any name that Cognito allows', async () => {
    expect(await access({ 'cognito:groups': undefined })).toBe('ok');
    expect(await access({ 'cognito:groups': [] })).toBe('ok');
    const names = Array.from({ length: 99 }, (_, n) => `g${n}`);
    const { groups } = await id({ 'cognito:groups': [...names, 'Größe:Ω☃'] });
    expect(groups).toEqual([...names, 'Größe:Ω☃']);
  });

  it('TF-27 lets through arrays of valid names only, whatever is sent', () => {
    const valid = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.string({ unit: 'binary' })), fc.jsonValue()), (groups) => {
        const claims = accessClaims('iss', { 'cognito:groups': groups });
        const good =
          Array.isArray(groups) &&
          groups.length <= 100 &&
          groups.every((name) => typeof name === 'string' && valid.test(name));
        const read = () =>
          verifyAccessClaims(claims, { clientIds: new Set([CLIENT_ID]), now: NOW * 1000 });
        if (good) expect(read().groups).toEqual(groups);
        else expect(read).toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a token says', () => {
  it('reads an access token', async () => {
    const token = forge(accessClaims(pool.issuer, { 'cognito:groups': ['a'] }), pool.key);
    expect(await pool.verifier.verifyAccessToken(token)).toEqual({
      sub: SUB,
      clientId: CLIENT_ID,
      groups: ['a'],
      scopes: ['openid', 'email', 'profile'],
      issuedAt: new Date((NOW - 10) * 1000),
      expiresAt: new Date((NOW + 3590) * 1000),
      authTime: new Date((NOW - 10) * 1000),
      jti: '5d1c8f0e-0000-4000-8000-000000000001',
      originJti: '5d1c8f0e-0000-4000-8000-000000000002',
      username: SUB,
    });
  });

  it('reads an ID token', async () => {
    expect(await id({})).toEqual({
      sub: SUB,
      email: 'ada@acme.example',
      emailVerified: true,
      name: 'Ada Lovelace',
      eventId: null,
      poolUsername: SUB,
      identities: [],
      groups: [],
      issuedAt: new Date((NOW - 10) * 1000),
      expiresAt: new Date((NOW + 3590) * 1000),
      authTime: new Date((NOW - 10) * 1000),
      jti: '5d1c8f0e-0000-4000-8000-000000000001',
      originJti: '5d1c8f0e-0000-4000-8000-000000000002',
    });
  });

  it.each([
    ['5d1c8f0e-0000-4000-8000-000000000003', '5d1c8f0e-0000-4000-8000-000000000003'],
    ['', null],
    ['x'.repeat(51), null],
    ['a b', null],
    [7, null],
  ])('takes the event %j for %j, and signs in with either', async (event, eventId) => {
    expect((await id({ event_id: event })).eventId).toBe(eventId);
  });

  it('reads what the pool calls a person, and who they are at other providers', async () => {
    const identity = { providerName: 'Google', userId: '42', dateCreated: '1', issuer: null };
    const claims = await id({
      'cognito:username': 'google_42',
      identities: [
        { ...identity, primary: 'true' },
        { ...identity, providerName: 'Example', primary: 'false' },
      ],
    });
    expect(claims).toMatchObject({
      poolUsername: 'google_42',
      identities: [
        { provider: 'Google', subject: '42', primary: true },
        { provider: 'Example', subject: '42', primary: false },
      ],
    });
  });

  it.each([
    { 'cognito:username': undefined },
    { 'cognito:username': 'x'.repeat(129) },
    { identities: 'Google_42' },
    { identities: [null] },
    { identities: [{ providerName: 'Google' }] },
    { identities: Array(21).fill({ providerName: 'Google', userId: '42' }) },
  ])('refuses %j, which Cognito never says', async (claims) => {
    await expect(id(claims)).rejects.toThrow();
  });

  it.each([false, 'true', 'false', 1, null, undefined])(
    'does not take email_verified %j for verified',
    async (verified) => {
      expect((await id({ email_verified: verified })).emailVerified).toBe(false);
    },
  );

  it.each([undefined, '', 'x'.repeat(129), 5, null])(
    'refuses the jti %j: it is what a deny-list goes by',
    async (jti) => {
      expect(await access({ jti })).toBe(REFUSED);
      expect(await outcome(id({ jti }))).toBe(REFUSED);
    },
  );

  it('takes a pool without token revocation, but no origin_jti of another form', async () => {
    expect((await id({ origin_jti: undefined })).originJti).toBeNull();
    expect(await access({ origin_jti: '' })).toBe(REFUSED);
    expect(await access({ origin_jti: [] })).toBe(REFUSED);
  });

  it('PE-13 ignores custom:tenant and custom:role', async () => {
    const claims = await id({ 'custom:tenant': 'acme', 'custom:role': 'owner' });
    expect(claims).toEqual(await id({}));
  });

  it('finds a name to show, without control or direction characters', async () => {
    expect((await id({ name: 'A\u0000d\u202Ea\r\n' })).name).toBe('A d a');
    expect((await id({ name: ' ', given_name: 'Ada', family_name: 'L' })).name).toBe('Ada L');
    expect((await id({ name: undefined })).name).toBe('ada@acme.example');
    expect([...(await id({ name: '😀'.repeat(1000) })).name]).toHaveLength(200);
  });

  it.each([undefined, '', 'x'.repeat(255), 5, ['a@b.c']])(
    'refuses the e-mail %j',
    async (email) => {
      expect(await outcome(id({ email }))).toBe(REFUSED);
    },
  );
});
