import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { signJwt, unverifiedClaims, verifyJwt } from '../src/crypto/jwt.ts';
import { selfSignedCertificate } from '../src/crypto/self-signed.ts';
import { matchTotp, newTotpSecret, totpCode } from '../src/crypto/totp.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const claims = { sub: 'ada', 'cognito:groups': ['ä'], exp: 4_000_000_000 };
const findKey = (kid: string) => (kid === 'k' ? publicKey : undefined);

describe('tokens', () => {
  it('are what jose makes and accepts', async () => {
    const token = await signJwt(claims, 'k', privateKey);
    const header = { kid: 'k', alg: 'RS256' };
    expect(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey)).toBe(token);
    const { payload, protectedHeader } = await jwtVerify(token, publicKey);
    expect([payload, protectedHeader]).toEqual([claims, header]);
    expect(verifyJwt(token, findKey)).toEqual(claims);
  });

  it('are refused when anything of them is changed', async () => {
    const token = await signJwt(claims, 'k', privateKey);
    const [head = '', body = '', signature = ''] = token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = encode({ kid: 'k', alg: 'none' });
    const secret = new TextEncoder().encode(
      String(publicKey.export({ type: 'spki', format: 'pem' })),
    );
    const symmetric = await new SignJWT(claims)
      .setProtectedHeader({ kid: 'k', alg: 'HS256' })
      .sign(secret);
    for (const bad of [
      `${head}.${encode({ ...claims, sub: 'eve' })}.${signature}`,
      `${none}.${body}.${signature}`,
      `${none}.${body}.`,
      `${head}.${body}.${signature.slice(0, -4)}AAAA`,
      `${head}.${body}`,
      `${token}.x`,
      symmetric,
      await signJwt(claims, 'other', privateKey),
      '',
    ]) {
      expect(verifyJwt(bad, findKey), bad).toBeUndefined();
    }
    expect(unverifiedClaims(`${none}.${body}.`)).toEqual(claims);
  });
});

describe('codes of authenticator apps', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238, appendix B, at %i seconds', (time, code) => {
    const step = Math.floor(time / 30);
    expect(totpCode(secret, step)).toBe(code);
    expect(matchTotp(secret, code, time * 1000)).toBe(step);
  });

  it('hold one step before and after their own', () => {
    const code = totpCode(secret, 1000);
    const steps = [998, 999, 1000, 1001, 1002].map((now) => matchTotp(secret, code, now * 30_000));
    expect(steps).toEqual([undefined, 1000, 1000, 1000, undefined]);
    expect(matchTotp(secret, `${code}0`, 30_000_000)).toBeUndefined();
  });
});

describe('secrets of authenticator apps', () => {
  it('are 256 bits in base32', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{52}$/);
  });
});

describe('certificates', () => {
  it('are read and checked by OpenSSL, and the same each time', () => {
    const validity = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2035, 11, 30) };
    const made = selfSignedCertificate('eu-central-1_Ab', privateKey, validity);
    expect(selfSignedCertificate('eu-central-1_Ab', privateKey, validity)).toBe(made);
    const read = new X509Certificate(Buffer.from(made, 'base64'));
    expect([read.subject, read.issuer]).toEqual(['CN=eu-central-1_Ab', 'CN=eu-central-1_Ab']);
    expect(read.verify(publicKey)).toBe(true);
    expect([read.validFromDate.getTime(), read.validToDate.getTime()]).toEqual([
      validity.from,
      validity.until,
    ]);
  });
});
