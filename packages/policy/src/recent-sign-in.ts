import { DomainError } from '@gatehouse/domain/errors';
import type { Principal } from '@gatehouse/domain/principal';

/** Seconds for which a sign-in counts as recent. */
export const RECENT_SIGN_IN_SECONDS = 600;

/**
 * Has this person proved who they are a moment ago? A program never has.
 * @param now milliseconds since 1970
 */
export function hasRecentSignIn(principal: Principal, now: number): boolean {
  if (principal.kind !== 'user' && principal.kind !== 'operator') return false;
  return now - principal.authTime.getTime() <= RECENT_SIGN_IN_SECONDS * 1_000;
}

/**
 * Refuses what a session left open, or a stolen one, must not be able to do.
 * @param now milliseconds since 1970
 * @throws DomainError `auth.step_up_required`
 */
export function requireRecentSignIn(principal: Principal, now: number): void {
  if (!hasRecentSignIn(principal, now)) throw new DomainError('auth.step_up_required');
}

/**
 * Refuses a sign-in that no second factor was asked for.
 * @throws DomainError `auth.second_factor_required`
 */
export function requireSecondFactor(principal: Principal): void {
  const person = principal.kind === 'user' || principal.kind === 'operator';
  if (!person || principal.proof.kind !== 'pool' || !principal.proof.mfa) {
    throw new DomainError('auth.second_factor_required');
  }
}
