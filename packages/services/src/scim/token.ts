import { createHash, randomBytes } from 'node:crypto';
import { isUuid } from '@gatehouse/domain/ids';

/** What secret scanners look for: the prefix, the directory's id, 256 random bits in base64url. */
const PATTERN = /^gh_scim_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

const SECRET_BYTES = 32;

/** A new token of a directory. */
export function newScimToken(connectionId: string): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return `gh_scim_${connectionId.replaceAll('-', '')}_${secret}`;
}

/** What the database keeps: a SHA-256 is enough for 256 random bits. */
export function scimTokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** The last four characters, by which people tell tokens apart. */
export function scimTokenHint(token: string): string {
  return token.slice(-4);
}

/** True for a token that names this directory; whether it holds, the database knows. */
export function namesConnection(token: string, connectionId: string): boolean {
  return isUuid(connectionId) && PATTERN.exec(token)?.[1] === connectionId.replaceAll('-', '');
}
