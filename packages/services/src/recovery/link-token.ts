import { randomBytes } from 'node:crypto';
import type { RecoveryKey } from '@gatehouse/db/repositories/account-recoveries';
import { type UserId, toId } from '@gatehouse/domain/ids';
import { sessionTokenHash } from '../sessions/token-hash.ts';

/** Seconds for which a link works. */
export const RECOVERY_SECONDS = 15 * 60;

/** The id of a person, and 256 random bits. */
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

/** What the link of a mail holds. */
export function newLinkToken(userId: string): string {
  return `${userId}.${randomBytes(32).toString('base64url')}`;
}

/** By what a link and its browser are found together; null for what cannot be a link's. */
export function toRecoveryKey(
  token: string,
  browserToken: string,
): (RecoveryKey & { readonly userId: UserId }) | null {
  const id = TOKEN.exec(token)?.[1];
  if (id === undefined) return null;
  const [linkHash, browserHash] = [sessionTokenHash(token), sessionTokenHash(browserToken)];
  return { userId: toId<UserId>(id), linkHash, browserHash };
}
