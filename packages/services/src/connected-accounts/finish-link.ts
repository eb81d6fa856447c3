import { deletePendingLink, findPendingLink } from '@gatehouse/db/repositories/pending-links';
import type { Deps, Identity } from '../access/deps.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';
import { linkIdentity, type LinkInput } from './link-identity.ts';

/** How far the pool's clock may be behind the database's. */
const SKEW_MS = 60_000;

interface FinishLinkInput {
  /** Of whoever has just signed in. */
  readonly claims: Identity;
  /** The browser's cookie. */
  readonly linkToken: string;
  readonly origin: LinkInput['origin'];
}

/**
 * Connects what waits in this browser for the person who has just signed in. What waits for someone
 * else, was used, or is older than ten minutes is as if it were not there; so is a sign-in from
 * before it began to wait.
 * @returns whether anything was connected
 * @throws DomainError `account.identity_in_use`, `service.unavailable`, `rate.limited`
 */
export async function finishLink(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool'>,
  { claims, linkToken, origin }: FinishLinkInput,
): Promise<boolean> {
  const userId = claims.sub;
  const key = { userId, tokenHash: sessionTokenHash(linkToken) };
  const profile = await deps.db.readUser({ userId }, (db) => findPendingLink(db, key));
  const isProof =
    profile !== null &&
    claims.emailVerified &&
    claims.authTime.getTime() >= profile.createdAt.getTime() - SKEW_MS;
  if (!isProof) return false;
  const settle = (tx: Parameters<typeof deletePendingLink>[0]) => deletePendingLink(tx, key);
  await linkIdentity(deps, { userId, profile, origin, settle });
  return true;
}
