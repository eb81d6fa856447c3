import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { commonName, der, objectId, sequence, utcTime } from './der.ts';

/** sha256WithRSAEncryption. */
const SHA256_RSA = sequence(objectId('2a864886f70d01010b'), der(0x05));

/**
 * A self-signed certificate of an RSA key, the same each time.
 * @param name common name of subject and issuer
 * @param validity milliseconds, before 2050
 * @returns base64 of the DER
 */
export function selfSignedCertificate(
  name: string,
  privateKey: KeyObject,
  validity: { readonly from: number; readonly until: number },
): string {
  const body = sequence(
    der(0x02, Buffer.from([1])),
    SHA256_RSA,
    commonName(name),
    sequence(utcTime(validity.from), utcTime(validity.until)),
    commonName(name),
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
  );
  const signature = sign('sha256', body, privateKey);
  return sequence(body, SHA256_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}
