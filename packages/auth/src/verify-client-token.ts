import { RESOURCE_SERVER } from '@gatehouse/domain/resource-server';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { assertClaim, readTimes } from './claims.ts';
import { type DecodedPayload, decodeUnverified } from './decode-unverified.ts';

/** Characters. Without groups and with all of our scopes, a client's token has some 1,500. */
const MAX_LENGTH = 4_096;
const NONE_KNOWN = new Map<string, DecodedPayload>();

const CLIENT_ID = /^[A-Za-z0-9_+]{1,128}$/;

/** The verified contents of an access token that an app client got for itself. */
export interface ClientTokenClaims {
  /** An app client of the pool; whether it may do anything here is for others to say. */
  readonly clientId: string;
  /** Scopes of our resource server, without its identifier. */
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
  readonly jti: string;
}

/**
 * Does this token say that it is a client's own? It decides which checks it has to pass, and
 * vouches for nothing: either way it is then verified, in full.
 */
export function namesClient(unverifiedToken: string): boolean {
  try {
    if (unverifiedToken.length > MAX_LENGTH) return false;
    const { payload } = decodeUnverified(unverifiedToken, NONE_KNOWN);
    const { sub, client_id: clientId, username } = payload;
    return typeof sub === 'string' && sub === clientId && username === undefined;
  } catch {
    return false;
  }
}

/**
 * Checks the claims of a client-credentials token whose signature and issuer are known to be good.
 * Nothing in it may speak of a person, and it is never of a client that signs people in.
 * @param payload the token's claims
 * @param expected ids of the app clients that sign people in; now, in milliseconds
 * @throws Error naming the claim that is wrong
 */
export function verifyClientClaims(
  payload: JwtPayload,
  expected: { clientIdsOfPeople: ReadonlySet<string>; now: number },
): ClientTokenClaims {
  const { token_use: use, client_id: clientId, sub, aud, scope = '' } = payload;
  assertClaim(use === 'access', 'token_use');
  assertClaim(typeof clientId === 'string' && CLIENT_ID.test(clientId), 'client_id');
  assertClaim(!expected.clientIdsOfPeople.has(clientId), 'client_id');
  assertClaim(sub === clientId, 'sub');
  assertClaim(aud === undefined || aud === clientId, 'aud');
  for (const personal of ['username', 'cognito:username', 'cognito:groups', 'origin_jti']) {
    assertClaim(payload[personal] === undefined, personal);
  }
  assertClaim(typeof scope === 'string', 'scope');
  const { expiresAt, jti } = readTimes(payload, expected.now);
  const prefix = `${RESOURCE_SERVER}/`;
  const scopes = scope.split(' ').filter((name) => name.startsWith(prefix));
  return { clientId, scopes: scopes.map((name) => name.slice(prefix.length)), expiresAt, jti };
}
