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
