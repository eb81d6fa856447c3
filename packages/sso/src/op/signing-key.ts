import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';

/** A key that our ID tokens are signed with (RS256). To be stored sealed. */
export interface SigningKey {
  /** Thumbprint of the key (RFC 7638). */
  readonly kid: string;
  /** PKCS #8 as PEM. */
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);

/** Makes a signing key. Publish it a day before it signs: the pool may remember the older ones. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const jwk = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  return { kid: await calculateJwkThumbprint({ ...jwk, kty: 'RSA' }), privateKey: pem };
}
