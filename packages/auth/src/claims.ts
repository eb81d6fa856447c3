import { isUuid, type UserId } from '@gatehouse/domain/ids';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';

/** No token of ours lives longer: Cognito's own limit for ID and access tokens is one day. */
const MAX_LIFETIME_S = 24 * 60 * 60;
/** How far another clock may be ahead of ours. */
const CLOCK_SKEW_S = 60;
/** A person is in at most 100 groups (Cognito's quota). */
const MAX_GROUPS = 100;

// The pattern of CreateGroup's GroupName: letters, marks, symbols, numbers, punctuation.
const GROUP_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;
const ASCII = /^[!-~]*$/;

/** What ID and access tokens have in common, checked. */
export interface CommonClaims {
  readonly sub: UserId;
  /** Names as they stand in the token; `readGroups` of the domain says what they mean. */
  readonly groups: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** When the person last proved who they are. */
  readonly authTime: Date;
  readonly jti: string;
  /** Shared by all tokens of one sign-in; null when the pool has token revocation off. */
  readonly originJti: string | null;
}

/**
 * Checks what ID and access tokens have in common, by hand: every request with a Bearer token
 * passes here, and a schema costs a tenth of the signature check.
 * @param payload the claims of a token whose signature and issuer are known to be good
 * @param now milliseconds since 1970
 * @throws Error naming the claim that is wrong
 */
export function readCommonClaims(payload: JwtPayload, now: number): CommonClaims {
  const { sub, origin_jti: originJti } = payload;
  assertClaim(isUuid(sub), 'sub');
  assertClaim(originJti === undefined || isTokenId(originJti), 'origin_jti');
  return {
    sub: sub as UserId,
    groups: readGroupNames(payload['cognito:groups']),
    ...readTimes(payload, now),
    originJti: originJti ?? null,
  };
}

/**
 * The times of a token, and its id.
 * @param now milliseconds since 1970
 * @throws Error naming the claim that is wrong
 */
export function readTimes(payload: JwtPayload, now: number) {
  const { iat, exp, nbf, auth_time: authTime, jti } = payload;
  const nowSeconds = now / 1000;
  assertClaim(isSeconds(exp) && exp > nowSeconds, 'exp');
  assertClaim(isSeconds(iat) && iat <= nowSeconds + CLOCK_SKEW_S, 'iat');
  assertClaim(exp > iat && exp - iat <= MAX_LIFETIME_S, 'exp');
  assertClaim(isSeconds(authTime) && authTime <= nowSeconds + CLOCK_SKEW_S, 'auth_time');
  assertClaim(nbf === undefined || (isSeconds(nbf) && nbf <= nowSeconds), 'nbf');
  assertClaim(isTokenId(jti), 'jti');
  return {
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
    authTime: new Date(authTime * 1000),
    jti,
  };
}

/** Says which claim is wrong, and not what it holds. */
export function assertClaim(good: boolean, claim: string): asserts good {
  if (!good) throw new Error(`the claim ${claim} is missing or wrong`);
}

/** Absent means none; anything but an array of at most 100 names of Cognito's form is refused. */
function readGroupNames(groups: unknown): readonly string[] {
  if (groups === undefined) return [];
  assertClaim(Array.isArray(groups) && groups.length <= MAX_GROUPS, 'cognito:groups');
  const names: readonly unknown[] = groups;
  assertClaim(areAsciiNames(names) || names.every(isGroupName), 'cognito:groups');
  return names;
}

/** The names of nearly every token. One look at all of them costs less than a hundred at each. */
function areAsciiNames(names: readonly unknown[]): names is readonly string[] {
  return names.every(isShortText) && ASCII.test(names.join(''));
}

function isShortText(name: unknown): name is string {
  return typeof name === 'string' && name.length > 0 && name.length <= 128;
}

function isGroupName(name: unknown): name is string {
  return typeof name === 'string' && GROUP_NAME.test(name);
}

function isSeconds(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isTokenId(value: unknown): value is string {
  return isShortText(value);
}
