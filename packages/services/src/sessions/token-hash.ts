import { createHash } from 'node:crypto';

/** What the database keeps of a session cookie: a SHA-256 is enough for 256 random bits. */
export function sessionTokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
