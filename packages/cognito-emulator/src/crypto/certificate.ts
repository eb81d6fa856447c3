import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import { commonName, der, objectId, sequence, utcTime } from './der.ts';

/** sha256WithRSAEncryption. */
const SHA256_RSA = sequence(objectId('2a864886f70d01010b'), der(0x05));
const TEN_YEARS = 3650 * 86_400_000;

/**
 * The pool's certificate for SAML request signing: self-signed, valid ten years, the same each time.
 * @returns base64 of the DER, as GetSigningCertificate answers it
 */
export async function signingCertificate(emulator: Emulator, poolId: string): Promise<string> {
  const { jwk } = emulator.keys.read(poolId)?.id ?? {};
  const pool = emulator.store.get<{ createdAt: number }>('pools', poolId);
  if (!jwk || !pool) throw new Error(`pool ${poolId} has no signing keys`);
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const name = commonName(poolId);
  const body = sequence(
    der(0x02, Buffer.from([1])),
    SHA256_RSA,
    name,
    sequence(utcTime(pool.createdAt), utcTime(pool.createdAt + TEN_YEARS)),
    name,
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
  );
  const signature = sign('sha256', body, privateKey);
  return sequence(body, SHA256_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}
