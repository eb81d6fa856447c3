import type { ScopedReader } from '@gatehouse/db/database';
import { isBridgedSignIn } from '@gatehouse/db/repositories/bridged-sign-ins';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';

/** Seconds between the bridge's answers and the moment that the pool writes down. */
export const GRACE_SECONDS = 30;

/**
 * Refuses a sign-in that the pool gave out of a session of its own which a tenant's identity provider
 * began. That provider opens its tenant alone; this would open everything the person has. The pool
 * does not say how its session began, but it keeps the time of the sign-in, and we know when the
 * bridge vouched for this person (decision 0101).
 * @param authTime of the token
 * @throws DomainError `auth.sign_in_again`
 */
export async function requirePoolProof(
  db: ScopedReader,
  userId: UserId,
  authTime: Date,
): Promise<void> {
  if (await isBridgedSignIn(db, userId, authTime, GRACE_SECONDS)) {
    throw new DomainError('auth.sign_in_again');
  }
}
