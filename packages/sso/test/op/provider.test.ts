import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { createCode, hashCode } from '../../src/op/code.ts';
import { writeDiscovery } from '../../src/op/discovery.ts';
import { parseAuthorizeRequest } from '../../src/op/parse-authorize-request.ts';
import { parseTokenRequest } from '../../src/op/parse-token-request.ts';
import { signIdToken } from '../../src/op/sign-id-token.ts';
import { createSigningKey } from '../../src/op/signing-key.ts';
import { toJwks } from '../../src/op/to-jwks.ts';

const client = {
  clientId: 'pool',
  clientSecret: 'secret-of-the-pool',
  redirectUri: 'https://pool.test/oauth2/idpresponse',
};
const NOW = 1_800_000_000_000;

describe('ID tokens', () => {
  it('say what the pool needs, for two minutes, by a key that is published', async () => {
    const [old, current] = [await createSigningKey(), await createSigningKey()];
    const content = {
      issuer: 'https://app.test/sso/op',
      audience: 'pool',
      subject: 'sub-1',
      email: 'alice@a.test',
      nonce: 'nonce-1',
      authnInstant: NOW - 60_000,
      now: NOW,
    };
    const token = await signIdToken(current, content);
    const jwks = toJwks([old, current]);
    expect(JSON.stringify(jwks)).not.toMatch(/"[dpq]":/);
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(jwks), {
      currentDate: new Date(NOW),
    });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: current.kid });
    expect(payload).toEqual({
      iss: content.issuer,
      aud: 'pool',
      sub: 'sub-1',
      email: 'alice@a.test',
      email_verified: true,
      nonce: 'nonce-1',
      auth_time: NOW / 1000 - 60,
      iat: NOW / 1000,
      exp: NOW / 1000 + 120,
    });
    await expect(
      jwtVerify(token, createLocalJWKSet(toJwks([old])), { currentDate: new Date(NOW) }),
    ).rejects.toThrow('no applicable key');
    const { nonce: _nonce, ...rest } = payload;
    const silent = await signIdToken(current, { ...content, nonce: null });
    expect(JSON.parse(Buffer.from(silent.split('.')[1] ?? '', 'base64url').toString())).toEqual(
      rest,
    );
  });

  it('are announced as they are', () => {
    expect(writeDiscovery('https://app.test/sso/op')).toMatchObject({
      issuer: 'https://app.test/sso/op',
      token_endpoint: 'https://app.test/sso/op/token',
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
});

const good = {
  response_type: 'code',
  client_id: client.clientId,
  redirect_uri: client.redirectUri,
  scope: 'openid email',
  state: 'state-1',
  nonce: 'nonce-1',
};
const authorize = (changes: Record<string, string>, more = '') =>
  parseAuthorizeRequest(
    new URLSearchParams(`${new URLSearchParams({ ...good, ...changes }).toString()}${more}`),
    client,
  );

describe('FE-63 requests to authorize', () => {
  it('pass as the pool makes them', () => {
    expect(authorize({})).toEqual({
      outcome: 'accepted',
      request: { state: 'state-1', nonce: 'nonce-1' },
    });
    expect(authorize({ state: '', nonce: '' })).toMatchObject({
      request: { state: null, nonce: null },
    });
  });

  it.each([
    [{ client_id: 'other' }, ''],
    [{ redirect_uri: 'https://evil.test/' }, ''],
    [{ redirect_uri: `${client.redirectUri}/` }, ''],
    [{ redirect_uri: client.redirectUri.toUpperCase() }, ''],
    [{ redirect_uri: '' }, ''],
    [{}, '&redirect_uri=https%3A%2F%2Fevil.test'],
    [{}, '&client_id=pool'],
    [{}, '&state=2'],
    [{}, '&nonce=2'],
  ])('send the browser nowhere: %j%s', (changes, more) => {
    expect(authorize(changes, more)).toEqual({
      outcome: 'refused',
      error: 'invalid_request',
      redirectUri: null,
      state: null,
    });
  });

  it.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: '' }, 'invalid_request'],
    [{ scope: 'email' }, 'invalid_scope'],
    [{ nonce: 'x'.repeat(2049) }, 'invalid_request'],
  ])('tell the pool of the error: %j', (changes, error) => {
    expect(authorize(changes)).toMatchObject({
      outcome: 'refused',
      error,
      redirectUri: client.redirectUri,
      state: 'state-1',
    });
  });
});

const goodForm = {
  grant_type: 'authorization_code',
  code: 'code-1',
  redirect_uri: client.redirectUri,
  client_id: client.clientId,
  client_secret: client.clientSecret,
};
const redeem = (changes: Record<string, string>, more = '') =>
  parseTokenRequest(
    new URLSearchParams(`${new URLSearchParams({ ...goodForm, ...changes }).toString()}${more}`),
    client,
  );

describe('FE-63 requests for tokens', () => {
  it('pass as the pool makes them', () => {
    expect(redeem({})).toEqual({
      outcome: 'accepted',
      request: { code: 'code-1' },
    });
  });

  it.each([
    [{ client_secret: 'wrong' }, '', 'invalid_client', 401],
    [{ client_secret: '' }, '', 'invalid_client', 401],
    [{ client_id: 'other' }, '', 'invalid_client', 401],
    [{ client_secret: `${client.clientSecret}x` }, '', 'invalid_client', 401],
    [{ redirect_uri: 'https://evil.test/' }, '', 'invalid_grant', 400],
    [{ redirect_uri: '' }, '', 'invalid_grant', 400],
    [{ grant_type: 'refresh_token' }, '', 'unsupported_grant_type', 400],
    [{ grant_type: '' }, '', 'invalid_request', 400],
    [{ code: '' }, '', 'invalid_request', 400],
    [{}, '&code=code-2', 'invalid_request', 400],
    [{}, '&client_secret=x', 'invalid_request', 400],
  ])('are refused: %j%s', (changes, more, error, status) => {
    expect(redeem(changes, more)).toEqual({ outcome: 'refused', error, status });
  });
});

it('codes are long, each another, and stored as a hash', () => {
  const [one, other] = [createCode(), createCode()];
  expect(one.code).toMatch(/^[\w-]{43}$/);
  expect(other.code).not.toBe(one.code);
  expect(one.hash).toBe(hashCode(one.code));
  expect(one.hash).not.toContain(one.code);
});
