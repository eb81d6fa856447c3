import { expect, it } from 'vitest';
import { signIdToken } from '../../src/op/sign-id-token.ts';
import { createSigningKey } from '../../src/op/signing-key.ts';
import { signUserInfoToken, verifyUserInfoToken } from '../../src/op/user-info-token.ts';

const issuer = 'https://app.test/sso/op';
const claims = {
  userId: 'a0000000-0000-4000-8000-000000000001',
  attemptId: 'b0000000-0000-4000-8000-000000000002',
};
const [key, other] = await Promise.all([createSigningKey(), createSigningKey()]);
const verify = (token: string, keys = [other, key], of = issuer) =>
  verifyUserInfoToken(keys, { issuer: of, token });

it('a token tells whom it is about, to whoever has the keys', async () => {
  const token = await signUserInfoToken(key, { ...claims, issuer, now: Date.now() });
  expect(await verify(token)).toEqual(claims);
  expect(await verify(token, [other])).toBeNull();
  expect(await verify(token, [{ ...other, kid: key.kid }])).toBeNull();
  expect(await verify(token, [key], 'https://other.test/sso/op')).toBeNull();
});

it('FE-63 an ID token, one that is over and anything else are no tokens', async () => {
  const now = Date.now();
  const idToken = await signIdToken(key, {
    issuer,
    audience: `${issuer}/userinfo`,
    subject: claims.userId,
    email: 'alice@a.test',
    nonce: null,
    authnInstant: now,
    now,
  });
  const late = await signUserInfoToken(key, { ...claims, issuer, now: now - 121_000 });
  const [header, , signature] = late.split('.');
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  const payload = Buffer.from(JSON.stringify({ sub: claims.userId })).toString('base64url');
  const forged = [`${header}.${payload}.${signature}`, `${none}.${payload}.`];
  for (const token of [idToken, late, ...forged, '', 'a.b.c']) {
    expect(await verify(token)).toBeNull();
  }
});
