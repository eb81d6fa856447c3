import type { UserId } from '@gatehouse/domain/ids';
import { z } from 'zod';
import { assertTimely, commonClaims, toDate } from './claims.ts';

/** The verified contents of an access token of a person. */
export interface AccessTokenClaims {
  readonly sub: UserId;
  readonly clientId: string;
  /** Names as they stand in the token; `readGroups` of the domain says what they mean. */
  readonly groups: readonly string[];
  readonly scopes: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly authTime: Date;
  readonly jti: string;
  /** Shared by all tokens of one sign-in; null when the pool has token revocation off. */
  readonly originJti: string | null;
  readonly username: string;
}

const accessClaims = commonClaims.extend({
  token_use: z.literal('access'),
  client_id: z.string(),
  username: z.string().min(1).max(128),
  scope: z.string().max(8192).optional(),
  aud: z.unknown().optional(),
});

/**
 * Checks the claims of an access token whose signature and issuer are known to be good.
 * A client-credentials token is refused: it has no person (`sub` is the client's id).
 * @param payload the token's claims
 * @param expected our client id; now, in milliseconds since 1970
 * @throws Error naming the claim that is wrong
 */
export function verifyAccessClaims(
  payload: unknown,
  expected: { clientId: string; now: number },
): AccessTokenClaims {
  const claims = accessClaims.parse(payload);
  assertTimely(claims, expected.now);
  if (claims.client_id !== expected.clientId) throw new Error('client_id: not ours');
  // Present only when the token was bound to a resource (RFC 8707), or a trigger put us in.
  if (claims.aud !== undefined && claims.aud !== expected.clientId) throw new Error('aud: not us');
  return {
    sub: claims.sub,
    clientId: claims.client_id,
    groups: claims['cognito:groups'] ?? [],
    scopes: claims.scope?.split(' ').filter(Boolean) ?? [],
    issuedAt: toDate(claims.iat),
    expiresAt: toDate(claims.exp),
    authTime: toDate(claims.auth_time),
    jti: claims.jti,
    originJti: claims.origin_jti ?? null,
    username: claims.username,
  };
}
