import { compactVerify, decodeProtectedHeader } from 'jose';
import { parseObject } from '../net/fetch-json.ts';
import { Refusal } from '../refusal.ts';
import type { KeyCache } from './key-cache.ts';

/** Signatures of a key pair only: `none` is no signature, and HMAC is anyone's who has the secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
];

/** Characters of the longest token that is read. */
const MAX_LENGTH = 64 * 1024;

/** Claims of an ID token whose signature was checked, and nothing else yet. */
export type SignedClaims = Readonly<Record<string, unknown>>;

function readHeader(token: string): { alg: string; kid?: string } {
  if (token.length > MAX_LENGTH) throw new Refusal('token_invalid');
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new Refusal('token_invalid');
  }
  const { alg, kid } = header;
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg)) {
    throw new Refusal('signature_algorithm', { received: String(alg) });
  }
  return { alg, ...(typeof kid === 'string' ? { kid } : {}) };
}

/**
 * Checks an ID token's signature by the keys that its issuer publishes.
 * @throws Refusal
 */
export async function verifySignature(
  token: string,
  jwksUri: string,
  keys: KeyCache,
): Promise<SignedClaims> {
  const header = readHeader(token);
  const key = await keys.getKey(jwksUri, header);
  try {
    const { payload } = await compactVerify(token, key, { algorithms: ALGORITHMS });
    const claims = parseObject(new TextDecoder().decode(payload));
    if (claims) return claims;
  } catch {
    throw new Refusal('signature_invalid', { received: header.kid });
  }
  throw new Refusal('token_invalid');
}
