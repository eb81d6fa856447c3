import { Refusal } from '../refusal.ts';
import { requireBegun, requireCurrent, SKEW } from '../skew.ts';
import type { SignedClaims } from './verify-signature.ts';

const toText = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

/** The token is of the connection's issuer, to the character. @throws Refusal */
export function requireTokenIssuer({ iss }: SignedClaims, issuer: string): void {
  if (iss === issuer) return;
  throw new Refusal('issuer_mismatch', { expected: issuer, received: toText(iss) });
}

/** The token is for our client, and if for others too, then on our behalf. @throws Refusal */
export function requireTokenAudience({ aud, azp }: SignedClaims, clientId: string): void {
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (aud === undefined) throw new Refusal('audience_missing', { expected: clientId });
  if (!audiences.includes(clientId)) {
    throw new Refusal('audience_mismatch', { expected: clientId, received: toText(aud) });
  }
  // OpenID Connect Core, 3.1.3.7 (4 and 5).
  if (azp === undefined ? audiences.length > 1 : azp !== clientId) {
    throw new Refusal('audience_mismatch', { expected: clientId, received: toText(azp) });
  }
}

/** A time of a token, in milliseconds. @throws Refusal when it is missing, or none */
function requireInstant(claims: SignedClaims, name: string): number {
  const value = claims[name];
  if (value === undefined) throw new Refusal('time_missing', { expected: name });
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 8.64e12) {
    throw new Refusal('time_invalid', { expected: name });
  }
  return value * 1000;
}

/**
 * The token is current, give or take the skew.
 * @param now milliseconds
 * @returns when it can no longer be accepted, in milliseconds
 * @throws Refusal
 */
export function requireTokenTime(claims: SignedClaims, now: number): number {
  const until = requireInstant(claims, 'exp');
  requireCurrent(until, now);
  requireBegun(requireInstant(claims, 'iat'), now);
  if (claims.nbf !== undefined) requireBegun(requireInstant(claims, 'nbf'), now);
  return until + SKEW;
}

/** The token answers our request, and no other. @throws Refusal */
export function requireNonce({ nonce }: SignedClaims, expected: string): void {
  if (nonce !== expected) throw new Refusal('nonce_mismatch');
}

/** When the person signed in, in milliseconds; null where nothing is said. @throws Refusal */
export function readAuthTime(claims: SignedClaims): number | null {
  return claims.auth_time === undefined ? null : requireInstant(claims, 'auth_time');
}
