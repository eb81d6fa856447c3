import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { assertClaim, type CommonClaims, readCommonClaims } from './claims.ts';

/** The verified contents of an access token of a person. */
export interface AccessTokenClaims extends CommonClaims {
  /** The app client that it was given to: one of the expected. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly username: string;
}

/**
 * Checks the claims of an access token whose signature and issuer are known to be good.
 * A client-credentials token is refused: it has no person (`sub` is the client's id).
 * @param payload the token's claims
 * @param expected ids of our app clients for people; now, in milliseconds since 1970
 * @throws Error naming the claim that is wrong
 */
export function verifyAccessClaims(
  payload: JwtPayload,
  expected: { clientIds: ReadonlySet<string>; now: number },
): AccessTokenClaims {
  const { token_use: use, client_id: clientId, aud, username, scope = '' } = payload;
  assertClaim(use === 'access', 'token_use');
  assertClaim(typeof clientId === 'string' && expected.clientIds.has(clientId), 'client_id');
  // Present only when the token was bound to a resource (RFC 8707), or a trigger put us in.
  assertClaim(aud === undefined || aud === clientId, 'aud');
  assertClaim(typeof username === 'string' && username !== '', 'username');
  return {
    ...readCommonClaims(payload, expected.now),
    clientId,
    scopes: scope.split(' ').filter(Boolean),
    username,
  };
}
