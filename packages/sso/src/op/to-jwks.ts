import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** The public halves of our signing keys, as they are published. */
export function toJwks(keys: readonly SigningKey[]): JSONWebKeySet {
  return {
    keys: keys.map(({ kid, privateKey }) => {
      const { n, e } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' });
      return { kty: 'RSA', n: n ?? '', e: e ?? '', kid, alg: 'RS256', use: 'sig' };
    }),
  };
}
