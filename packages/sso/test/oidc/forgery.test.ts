import { generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  claiming,
  connection,
  createForgedIdp,
  getVerdict,
  NOW,
  publicPem,
  type Forgery,
} from './forged-idp.ts';

const now = Math.floor(NOW / 1000);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('forged ID tokens', () => {
  it('passes the honest one, with what was asked for and how', async () => {
    const { check, requests } = createForgedIdp();
    expect(await check()).toMatchObject({
      outcome: 'accepted',
      assertion: { subject: 'alice-1', email: 'alice@a.test', emailVerified: null },
    });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/token',
      '/jwks',
      '/userinfo',
    ]);
    const [token, , userInfo] = requests;
    expect(Object.fromEntries(token?.request.form ?? [])).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      redirect_uri: connection.redirectUri,
      code_verifier: 'verifier-1',
    });
    const basic = Buffer.from('client-a:secret%3A+a%2Fb').toString('base64');
    expect(token?.request.headers).toEqual({ authorization: `Basic ${basic}` });
    expect(userInfo?.request.headers).toEqual({ authorization: 'Bearer access' });
  });

  it('shows the secret in the form where the header is not taken', async () => {
    const { check, requests } = createForgedIdp();
    await check({ tokenAuthMethod: 'client_secret_post' });
    expect(requests[0]?.request.headers).toEqual({});
    expect(requests[0]?.request.form?.get('client_secret')).toBe(connection.clientSecret);
  });

  it.each(['none', 'None', 'NONE'])('FE-43 without a signature: alg %s', async (alg) => {
    const idToken = (good: Forgery) => `${encode({ alg })}.${encode(good.claims)}.`;
    expect(await getVerdict((good) => ({ ...good, idToken: idToken(good) }))).toBe(
      'signature signature_algorithm',
    );
  });

  it('FE-43 by HMAC with the public key, or with the client secret', async () => {
    for (const secret of [publicPem, connection.clientSecret.padEnd(32)]) {
      const key = new TextEncoder().encode(secret);
      expect(await getVerdict((good) => ({ ...good, alg: 'HS256', key }))).toBe(
        'signature signature_algorithm',
      );
    }
  });

  it('FE-43 by another key under the known name', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await getVerdict((good) => ({ ...good, key: privateKey }))).toBe(
      'signature signature_invalid',
    );
  });

  it('FE-43 by unknown keys, without a flood of requests for them', async () => {
    const { check, requests } = createForgedIdp((good) => ({ ...good, kid: 'unknown' }));
    const results = await Promise.all(Array.from({ length: 20 }, () => check()));
    for (const result of results) {
      expect(result).toMatchObject({ failure: { stage: 'signature', code: 'key_unknown' } });
    }
    expect(requests.filter(({ url }) => url.endsWith('/jwks'))).toHaveLength(1);
  });

  it.each([
    ['another issuer', { iss: 'https://idp.test/' }, 'issuer issuer_mismatch'],
    ['no issuer', { iss: undefined }, 'issuer issuer_mismatch'],
    ['another client', { aud: 'client-b' }, 'audience audience_mismatch'],
    ['no client', { aud: undefined }, 'audience audience_missing'],
    [
      'several clients, on whose behalf unsaid',
      { aud: ['client-a', 'client-b'] },
      'audience audience_mismatch',
    ],
    ['ours, on behalf of another', { azp: 'client-b' }, 'audience audience_mismatch'],
    ['no nonce', { nonce: undefined }, 'replay nonce_mismatch'],
    ['the nonce of another attempt', { nonce: 'other' }, 'replay nonce_mismatch'],
    ['an end that has passed', { exp: now - 120 }, 'time expired'],
    ['no end', { exp: undefined }, 'time time_missing'],
    ['a beginning to come', { iat: now + 121 }, 'time not_yet_valid'],
    ['no beginning', { iat: undefined }, 'time time_missing'],
    ['a use to come', { nbf: now + 121 }, 'time not_yet_valid'],
    ['a time that is none', { exp: 'tomorrow' as unknown as number }, 'time time_invalid'],
    ['no subject', { sub: undefined }, 'subject subject_missing'],
    ['an endless subject', { sub: 'x'.repeat(257) }, 'subject subject_too_long'],
    ['a subject that is no text', { sub: 1 as unknown as string }, 'subject subject_missing'],
    ['a subject with a null', { sub: 'alice-1\0' }, 'subject subject_invalid'],
  ])('FE-44 with %s', async (_, claims, verdict) => {
    expect(await getVerdict(claiming(claims))).toBe(verdict);
  });

  it('FE-44 of an issuer behind which anyone may be', async () => {
    const issuer = 'https://login.microsoftonline.com/common/v2.0';
    expect(await getVerdict(claiming({ iss: issuer }), { issuer })).toBe(
      'discover issuer_of_many_tenants',
    );
  });

  it.each([
    [{ exp: now - 119 }],
    [{ iat: now + 119 }],
    [{ aud: ['client-b', 'client-a'], azp: 'client-a' }],
  ])('but passes %j', async (claims) => {
    expect(await getVerdict(claiming(claims))).toBe('accepted alice-1');
  });

  it('asks no one else about a person whose token was refused', async () => {
    const { check, requests } = createForgedIdp(claiming({ nonce: 'other' }));
    await check();
    expect(requests.some(({ url }) => url.endsWith('/userinfo'))).toBe(false);
  });

  it('FE-45 with userInfo about someone else, or no one', async () => {
    const verdict = 'subject user_info_subject_mismatch';
    const about = (userInfo: Record<string, unknown>) => (good: Forgery) => ({ ...good, userInfo });
    const email = 'owner@a.test';
    expect(await getVerdict(about({ sub: 'owner-1', email }))).toBe(verdict);
    expect(await getVerdict(about({ email }))).toBe(verdict);
    expect(await getVerdict(about({ sub: 'ALICE-1', email }))).toBe(verdict);
  });

  it('FE-45 with userInfo that contradicts what is signed: what is signed counts', async () => {
    const { check } = createForgedIdp((good) => ({
      ...claiming({ email: 'alice@a.test', groups: ['staff'] })(good),
      userInfo: { sub: 'alice-1', email: 'owner@a.test', groups: ['admins'], amr: ['mfa'] },
    }));
    expect(await check()).toMatchObject({
      assertion: {
        email: 'alice@a.test',
        groups: { known: true, values: ['staff'] },
        mfa: false,
      },
    });
  });
});

describe('what comes back to the callback', () => {
  const honest = (good: Forgery) => good;
  it.each([
    ['error=access_denied&state=x', 'answer callback_error'],
    ['state=x', 'answer callback_without_code'],
    ['code=&state=x', 'answer callback_without_code'],
    ['code=1&code=2', 'answer callback_error'],
    ['code=1&iss=https%3A%2F%2Fevil.test', 'issuer issuer_mismatch'],
  ])('%s: %s', async (callback, verdict) => {
    const { check, requests } = createForgedIdp();
    expect(await check({ callback })).toMatchObject({
      failure: { stage: verdict.split(' ')[0], code: verdict.split(' ')[1] },
    });
    expect(requests).toEqual([]);
  });

  it('must name the issuer where it always does', async () => {
    const more = { issuerInCallback: true };
    expect(await getVerdict(honest, more)).toBe('issuer issuer_mismatch');
    const callback = 'code=1&iss=https%3A%2F%2Fidp.test';
    expect(await getVerdict(honest, { ...more, callback })).toBe('accepted alice-1');
  });

  it('tells the code of a refusal by the token endpoint, and no more', async () => {
    const description = 'alice@a.test <script>';
    const { check } = createForgedIdp((good) => ({
      ...good,
      refusal: [401, { error: 'invalid_client', error_description: description }],
    }));
    expect(await check()).toMatchObject({
      failure: { stage: 'answer', code: 'token_refused', received: 'invalid_client' },
    });
    expect(JSON.stringify(await check())).not.toContain('alice');
  });

  it.each([
    [[200, 'no JSON'], 'answer token_invalid'],
    [[200, {}], 'answer token_invalid'],
    [[200, { id_token: 'a.b.c', access_token: 'a' }], 'answer token_invalid'],
    [[200, { id_token: 'x'.repeat(65_537), access_token: 'a' }], 'answer token_invalid'],
    [[500, {}], 'answer token_refused'],
    [[302, {}], 'answer token_refused'],
  ] as const)('%j', async (refusal, verdict) => {
    expect(await getVerdict((good) => ({ ...good, refusal }))).toBe(verdict);
  });
});
