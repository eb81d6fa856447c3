import { isUuid, type UserId } from '@gatehouse/domain/ids';
import { z } from 'zod';

/** No token of ours lives longer: Cognito's own limit for ID and access tokens is one day. */
const MAX_LIFETIME_S = 24 * 60 * 60;
/** How far another clock may be ahead of ours. */
const CLOCK_SKEW_S = 60;
/** A person is in at most 100 groups (Cognito's quota). */
const MAX_GROUPS = 100;

// The pattern of CreateGroup's GroupName: letters, marks, symbols, numbers, punctuation.
const GROUP_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;
const ASCII_GROUP_NAME = /^[!-~]{1,128}$/;

const seconds = z.int().positive();
const groupName = z
  .string()
  .refine((name) => ASCII_GROUP_NAME.test(name) || GROUP_NAME.test(name), 'not a group name');

/** What ID and access tokens have in common. Claims that are not named here are not looked at. */
export const commonClaims = z.object({
  sub: z.custom<UserId>(isUuid, 'not a UUID'),
  iat: seconds,
  exp: seconds,
  nbf: seconds.optional(),
  auth_time: seconds,
  jti: z.string().min(1).max(128),
  origin_jti: z.string().min(1).max(128).optional(),
  'cognito:groups': z.array(groupName).max(MAX_GROUPS).optional(),
});

export type CommonClaims = z.infer<typeof commonClaims>;

/**
 * Checks the times of a token against our clock: not expired, not from the future, and not made
 * to live longer than a day (security of a stolen signing key apart, none of ours does).
 * @param now milliseconds since 1970
 * @throws Error naming the claim
 */
export function assertTimely(claims: CommonClaims, now: number): void {
  const nowSeconds = now / 1000;
  if (claims.exp <= nowSeconds) throw new Error('exp: expired');
  if (claims.exp <= claims.iat) throw new Error('exp: before iat');
  if (claims.exp - claims.iat > MAX_LIFETIME_S) throw new Error('exp: lives longer than a day');
  if (claims.iat > nowSeconds + CLOCK_SKEW_S) throw new Error('iat: in the future');
  if (claims.auth_time > nowSeconds + CLOCK_SKEW_S) throw new Error('auth_time: in the future');
  if (claims.nbf !== undefined && claims.nbf > nowSeconds) throw new Error('nbf: in the future');
}

/** Seconds since 1970, as tokens have them, to a Date. */
export function toDate(secondsSince1970: number): Date {
  return new Date(secondsSince1970 * 1000);
}
