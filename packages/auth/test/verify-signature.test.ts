import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeySource } from '../src/key-source.ts';
import {
  type VerifySignature,
  verifySignature,
  verifySignatureFast,
} from '../src/verify-signature.ts';
import { accessClaims, encodePart, forge, getJwks, newPoolKey, NOW } from './forge.ts';
import { poolKey } from './pool.ts';

const ISSUER = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test12345';
const attacker = newPoolKey('attacker');
const keys = createKeySource({
  uri: 'memory:',
  clock: () => NOW * 1000,
  fetchJwks: () => Promise.resolve(getJwks(poolKey)),
  onFetchFailed: () => undefined,
});
const good = forge(accessClaims(ISSUER), poolKey);
const [goodHeader = '', goodPayload = '', goodSignature = ''] = good.split('.');

const says = (verify: VerifySignature, token: string) =>
  verify(token, { issuer: ISSUER, keys }).then(
    (payload) => payload,
    () => 'refused',
  );

const header = fc.record(
  {
    alg: fc.constantFrom('RS256', 'RS512', 'HS256', 'none', 'PS256', '', 7, null),
    kid: fc.constantFrom('pool-key-1', 'attacker', 'other', '', 5, null),
    crit: fc.constantFrom([], ['exp'], null),
    b64: fc.boolean(),
    jwk: fc.constant({ kty: 'RSA' }),
  },
  { requiredKeys: [] },
);
const payload = fc.record(
  { iss: fc.constantFrom(ISSUER, `${ISSUER}/`, '', 3), sub: fc.string(), exp: fc.integer() },
  { requiredKeys: [] },
);

/** Tokens that are good, nearly good, signed by another, or nonsense. */
const tokens = fc.oneof(
  fc
    .tuple(header, payload, fc.constantFrom(poolKey, attacker))
    .map(([changes, claims, key]) => forge(claims, key, { kid: 'pool-key-1', ...changes })),
  fc
    .tuple(fc.nat(good.length - 1), fc.constantFrom(...'AZaz09-_.=+/ \n\u00e9'))
    .map(([at, char]) => good.slice(0, at) + char + good.slice(at + 1)),
  fc
    .tuple(fc.nat(good.length), fc.string({ maxLength: 4 }))
    .map(([at, text]) => good.slice(0, at) + text + good.slice(at)),
  fc.json().map((json) => `${goodHeader}.${encodePart(json)}.${goodSignature}`),
  fc.json().map((json) => `${encodePart(json)}.${goodPayload}.${goodSignature}`),
  fc.json().map((json) => forge(json, poolKey)),
  fc.string(),
);

describe('the fast signature check', () => {
  it('takes what aws-jwt-verify takes', async () => {
    expect(await says(verifySignatureFast, good)).toEqual(accessClaims(ISSUER));
    expect(await says(verifySignature, good)).toEqual(accessClaims(ISSUER));
  });

  it('says the same as aws-jwt-verify about any token', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(tokens, async (token) => {
        const fast = await says(verifySignatureFast, token);
        if (fast !== 'refused') accepted += 1;
        expect(fast).toEqual(await says(verifySignature, token));
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('remembers what a token says, never that it holds', async () => {
    const token = forge(accessClaims(ISSUER, { jti: 'remembered' }), poolKey);
    expect(await says(verifySignatureFast, token)).not.toBe('refused');
    const [head = '', , signature = ''] = token.split('.');
    expect(await says(verifySignatureFast, `${head}.${goodPayload}.${signature}`)).toBe('refused');
    const rotated = createKeySource({
      uri: 'memory:',
      clock: () => NOW * 1000,
      fetchJwks: () => Promise.resolve(getJwks(attacker)),
      onFetchFailed: () => undefined,
    });
    await expect(verifySignatureFast(token, { issuer: ISSUER, keys: rotated })).rejects.toThrow();
    const elsewhere = { issuer: `${ISSUER}/`, keys };
    await expect(verifySignatureFast(token, elsewhere)).rejects.toThrow();
    expect(await says(verifySignatureFast, token)).not.toBe('refused');
  });
});
