import { createHash, randomBytes } from 'node:crypto';

/** A code as the pool gets it, and as it is stored. */
export interface NewCode {
  readonly code: string;
  readonly hash: string;
}

/** What is stored of a code, and looked up by. */
export const hashCode = (code: string) => createHash('sha256').update(code).digest('base64url');

/** Makes a code of 256 bits. */
export function createCode(): NewCode {
  const code = randomBytes(32).toString('base64url');
  return { code, hash: hashCode(code) };
}

/** Whether a PKCE verifier belongs to the challenge of the code (S256), or there is neither. */
export function isVerifierRight(challenge: string | null, verifier: string | null): boolean {
  if (challenge === null || verifier === null) return challenge === verifier;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}
