import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createTokenVerifier } from '@gatehouse/auth/token-verifier';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import {
  createMembershipFixture,
  createTenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { Limiter } from '../src/limits/limiter.ts';
import { RATE_LIMITS, scaleLimits } from '../src/limits/rate-limits.ts';
import { ROUTES } from '../src/routes.ts';
import { type Backend, startBackend } from './suite/backend.ts';

const ORIGIN = 'http://127.0.0.1:1';
const ISSUER = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Forged123';
const CLIENT_ID = 'client';
const SUB = randomUUID();

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const pool = newKey();
const attacker = newKey();
const jwk = { ...pool.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' };

type Part = Record<string, unknown>;

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
const getInput = (header: Part, claims: Part) => `${encode(header)}.${encode(claims)}`;

function claimsWith(changes: Part = {}): Part {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    sub: SUB,
    iss: ISSUER,
    token_use: 'access',
    client_id: CLIENT_ID,
    username: SUB,
    scope: 'openid',
    auth_time: now - 10,
    iat: now - 10,
    exp: now + 3_590,
    jti: randomUUID(),
    origin_jti: randomUUID(),
    ...changes,
  };
  return claims;
}

function signed(changes: Part = {}, header: Part = {}, key: KeyObject = pool.privateKey): string {
  const input = getInput({ alg: 'RS256', kid: 'k1', ...header }, claimsWith(changes));
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

function hmacSigned(secret: string): string {
  const input = getInput({ alg: 'HS256', kid: 'k1' }, claimsWith());
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const unsigned = (alg: string, signature: string) =>
  `${getInput({ alg, kid: 'k1' }, claimsWith())}.${signature}`;

function changedPayload(): string {
  const [header, , signature] = signed().split('.');
  return `${header}.${encode(claimsWith({ sub: randomUUID() }))}.${signature}`;
}

const now = () => Math.floor(Date.now() / 1_000);

/** The table of forgeries, each made afresh. */
const FORGERIES: Readonly<Record<string, () => string>> = {
  'TF-01 alg none': () => unsigned('none', ''),
  'TF-02 alg NoNe with junk': () => unsigned('NoNe', 'junk'),
  'TF-03 HS256 with the PEM': () =>
    hmacSigned(pool.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
  'TF-04 HS256 with the JWK': () => hmacSigned(JSON.stringify(jwk)),
  'TF-05 RS512 in the header': () => signed({}, { alg: 'RS512' }),
  'TF-06 no kid': () => signed({}, { kid: undefined }),
  'TF-07 unknown kid': () => signed({}, { kid: 'k2' }),
  'TF-07 kid that is a path': () => signed({}, { kid: '../../dev/null' }),
  'TF-08 key of the attacker': () => signed({}, {}, attacker.privateKey),
  'TF-09 jwk in the header': () =>
    signed({}, { jwk: attacker.publicKey.export({ format: 'jwk' }) }, attacker.privateKey),
  'TF-10 jku in the header': () =>
    signed({}, { jku: 'http://127.0.0.1:9/jwks' }, attacker.privateKey),
  'TF-11 crit': () => signed({}, { crit: ['x'] }),
  'TF-12 changed payload': changedPayload,
  'TF-14 expired': () => signed({ exp: now() - 1 }),
  'TF-15 no exp': () => signed({ exp: undefined }),
  'TF-16 nbf ahead': () => signed({ nbf: now() + 60 }),
  'TF-17 iat ahead': () => signed({ iat: now() + 3_600, exp: now() + 7_200 }),
  'TF-17 lives 25 hours': () => signed({ exp: now() + 25 * 3_600 }),
  'TF-18 issuer with a slash': () => signed({ iss: `${ISSUER}/` }),
  'TF-20 another client': () => signed({ client_id: 'other' }),
  'TF-21 ID token': () => signed({ token_use: 'id', aud: CLIENT_ID, client_id: undefined }),
  'TF-23 client credentials': () => signed({ sub: CLIENT_ID, username: undefined }),
  'TF-24 no token_use': () => signed({ token_use: undefined }),
  'TF-26 no sub': () => signed({ sub: undefined }),
  'TF-27 groups as text': () => signed({ 'cognito:groups': 't_x:owner' }),
};

const REFUSED = [401, 'auth.token_invalid'];

/** To anyone but an operator their routes are not there, whatever is shown. */
const HIDDEN = [404, 'resource.not_found'];

/** A key that could not be looked for just now says nothing about the token (decision 0004). */
const REFUSALS = new Map([['TF-07', [REFUSED, [503, 'auth.unavailable']]]]);

/** Every route by itself: one that is added is covered without a word here. */
describe('forged tokens on every route', () => {
  let backend: Backend;
  let app: ReturnType<typeof createApi>;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), ORIGIN);
    app = createApi({
      ...backend.deps,
      limiter: new Limiter(backend.deps.db, scaleLimits(RATE_LIMITS, 1_000)),
      accessTokens: createTokenVerifier({
        issuer: ISSUER,
        clientId: CLIENT_ID,
        fetchJwks: () => Promise.resolve(JSON.stringify({ keys: [jwk] })),
      }),
    });
    await backend.target.admin.query(
      "insert into users (id, email, email_verified, name) values ($1, $2, true, 'Forged')",
      [SUB, 'forged@example.com'],
    );
  });
  afterAll(() => backend.stop());

  const guarded = ROUTES.filter(({ access }) => access !== 'public');

  async function ask(route: (typeof guarded)[number], token: string): Promise<[number, unknown]> {
    const path = route.path
      .replace('{tenant}', 't-000000000000')
      .replaceAll(/\{\w+\}/g, () => randomUUID());
    const response = await app.request(`${ORIGIN}/api/v1${path}`, {
      method: route.method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(route.body && { body: '{}' }),
    });
    const text = await response.text();
    expect(text).not.toContain(token);
    const code = text.startsWith('{') ? (JSON.parse(text) as { code?: unknown }).code : null;
    return [response.status, code];
  }

  it('a good token is taken, so that the refusals below mean something', async () => {
    const me = guarded.find(({ id }) => id === 'getMe');
    expect(me && (await ask(me, signed()))[0]).toBe(200);
    // Signing out everywhere makes the good token void as well.
    for (const route of guarded.filter(({ id }) => id !== 'endAllSessions')) {
      expect((await ask(route, signed()))[0], route.id).not.toBe(401);
    }
  });

  it('SE-04 SE-11 a token of a sign-in that is too old for the tenant is none in it', async () => {
    const { admin } = backend.target;
    const tenant = await createTenantFixture(admin);
    const person = { userId: SUB, email: 'forged@example.com', name: 'Forged' };
    await createMembershipFixture(admin, tenant.id, person, { role: 'member' });
    await admin.query('update users set signed_out_at = null where id = $1', [SUB]);
    await admin.query('update tenants set session_max_hours = 1 where id = $1', [tenant.id]);
    const read = async (ageSeconds: number) => {
      const token = signed({
        auth_time: now() - ageSeconds,
        'cognito:groups': [toGroupName(tenant.id, 'member')],
      });
      const response = await app.request(`${ORIGIN}/api/v1/tenants/${tenant.slug}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const { code } = (await response.json()) as { code?: string };
      return [response.status, code];
    };
    expect(await read(3_700)).toEqual([401, 'auth.session_too_old_for_tenant']);
    expect(await read(3_500)).toEqual([200, undefined]);
  });

  it.each(guarded.map((route) => [route.id, route] as const))('TF %s', async (_id, route) => {
    for (const [name, forge] of Object.entries(FORGERIES)) {
      const refusals = isOperatorPermission(route.access)
        ? [HIDDEN]
        : (REFUSALS.get(name.slice(0, 5)) ?? [REFUSED]);
      expect(refusals, name).toContainEqual(await ask(route, forge()));
    }
  });
});
