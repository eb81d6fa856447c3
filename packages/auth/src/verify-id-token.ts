import type { UserId } from '@gatehouse/domain/ids';
import { z } from 'zod';
import { assertTimely, commonClaims, toDate } from './claims.ts';

/** The verified contents of an ID token. */
export interface IdTokenClaims {
  readonly sub: UserId;
  readonly email: string;
  /** True only for the boolean `true`: userInfo's `"true"` and a missing claim are not enough. */
  readonly emailVerified: boolean;
  /** For people to read: `name`, else given and family name, else the e-mail address. */
  readonly name: string;
  /** Names as they stand in the token; `readGroups` of the domain says what they mean. */
  readonly groups: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly authTime: Date;
  readonly jti: string;
  /** Shared by all tokens of one sign-in; null when the pool has token revocation off. */
  readonly originJti: string | null;
}

const MAX_NAME = 200;
const attribute = z.string().max(2048).optional();

const idClaims = commonClaims.extend({
  token_use: z.literal('id'),
  aud: z.string(),
  nonce: z.unknown().optional(),
  email: z.string().min(3).max(254),
  email_verified: z.unknown().optional(),
  name: attribute,
  given_name: attribute,
  family_name: attribute,
});

/**
 * Checks the claims of an ID token whose signature and issuer are known to be good.
 * @param payload the token's claims
 * @param expected our client id; now, in milliseconds since 1970; the nonce that this sign-in
 *   sent (OpenID Connect Core §3.1.3.7 point 11), when there was one
 * @throws Error naming the claim that is wrong
 */
export function verifyIdClaims(
  payload: unknown,
  expected: { clientId: string; now: number; nonce?: string | undefined },
): IdTokenClaims {
  const claims = idClaims.parse(payload);
  assertTimely(claims, expected.now);
  if (claims.aud !== expected.clientId) throw new Error('aud: not us');
  if (expected.nonce !== undefined && claims.nonce !== expected.nonce) {
    throw new Error('nonce: not of this sign-in');
  }
  return {
    sub: claims.sub,
    email: claims.email,
    emailVerified: claims.email_verified === true,
    name: displayName(claims),
    groups: claims['cognito:groups'] ?? [],
    issuedAt: toDate(claims.iat),
    expiresAt: toDate(claims.exp),
    authTime: toDate(claims.auth_time),
    jti: claims.jti,
    originJti: claims.origin_jti ?? null,
  };
}

/** People choose their own names: control and direction characters would garble lists and logs. */
function displayName(claims: z.infer<typeof idClaims>): string {
  const candidates = [
    claims.name,
    [claims.given_name, claims.family_name].filter(Boolean).join(' '),
    claims.email,
  ];
  for (const candidate of candidates) {
    const name = candidate?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trim();
    if (name) return [...name].slice(0, MAX_NAME).join('');
  }
  return claims.email;
}
