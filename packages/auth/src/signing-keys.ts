import { createPublicKey, type KeyObject } from 'node:crypto';
import type { JwkWithKid } from 'aws-jwt-verify/jwk';
import { z } from 'zod';

/** One public key of a pool, ready to check signatures with. */
export interface SigningKey {
  readonly jwk: JwkWithKid;
  readonly publicKey: KeyObject;
}

/** The keys of one published set, by key id. */
export type SigningKeys = ReadonlyMap<string, SigningKey>;

const MAX_KEYS = 20;
const MIN_MODULUS_BITS = 2048;

// A key id is a name, not a path or a text: this also keeps junk from ever causing a fetch.
const KEY_ID = /^[A-Za-z0-9+/=_-]{1,128}$/;

const rsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().regex(KEY_ID),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
});

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(MAX_KEYS) });

/** True for a text that may be a key id at all. */
export function isKeyId(value: unknown): value is string {
  return typeof value === 'string' && KEY_ID.test(value);
}

/**
 * Reads a JSON Web Key Set (RFC 7517 §5). Keys of other types than RSA are passed over.
 * @param body the document as it was served
 * @throws Error when it is no key set, holds no RSA key, a malformed, short or repeated one:
 *   a set that is wrong in one place is not believed in the others
 */
export function parseSigningKeys(body: string): SigningKeys {
  const document = keySet.parse(JSON.parse(body));
  const keys = new Map<string, SigningKey>();
  for (const candidate of document.keys) {
    if (candidate.kty !== 'RSA') continue;
    const jwk = rsaKey.parse(candidate);
    if (keys.has(jwk.kid)) throw new Error('two keys share one id');
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    if ((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_MODULUS_BITS) {
      throw new Error('a key is shorter than 2048 bits');
    }
    keys.set(jwk.kid, { jwk: { ...jwk, alg: 'RS256', use: 'sig' }, publicKey });
  }
  if (keys.size === 0) throw new Error('the set holds no RSA key');
  return keys;
}
