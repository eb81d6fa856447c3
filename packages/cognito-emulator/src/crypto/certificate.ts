import type { Emulator } from '../emulator.ts';
import { selfSignedCertificate } from './self-signed.ts';

const TEN_YEARS_MS = 3650 * 86_400_000;

/**
 * The pool's certificate for SAML request signing: self-signed, valid ten years, the same each time.
 * @returns base64 of the DER, as GetSigningCertificate answers it
 */
export function signingCertificate({ keys, store }: Emulator, poolId: string): string {
  const pool = store.get<{ createdAt: number }>('pools', poolId);
  if (!pool) throw new Error(`there is no pool ${poolId}`);
  const { privateKey } = keys.signing(poolId, 'id');
  const validity = { from: pool.createdAt, until: pool.createdAt + TEN_YEARS_MS };
  return selfSignedCertificate(poolId, privateKey, validity);
}
