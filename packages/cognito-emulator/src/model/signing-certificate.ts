import { selfSignedCertificate } from '../crypto/self-signed.ts';
import type { PoolRecord } from './records.ts';
import type { SigningKeys } from './signing-keys.ts';

const TEN_YEARS_MS = 3650 * 86_400_000;

/**
 * The pool's certificate for SAML request signing: self-signed, valid ten years, the same each time.
 * @returns base64 of the DER, as GetSigningCertificate answers it
 */
export function signingCertificate(keys: SigningKeys, { id, createdAt }: PoolRecord): string {
  const { privateKey } = keys.signing(id, 'id');
  return selfSignedCertificate(id, privateKey, {
    from: createdAt,
    until: createdAt + TEN_YEARS_MS,
  });
}
