import type { Sealer } from '../access/deps.ts';

const sealedFor = (attemptId: string) => `sso-attempt:${attemptId}`;

/** Encrypts the PKCE verifier of an attempt for its row and no other. */
export function sealVerifier(
  sealer: Pick<Sealer, 'seal'>,
  attemptId: string,
  verifier: string,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealer.seal(verifier, sealedFor(attemptId)));
}

export function openVerifier(
  sealer: Pick<Sealer, 'open'>,
  attemptId: string,
  sealed: Uint8Array,
): string {
  return sealer.open(sealed, sealedFor(attemptId));
}
