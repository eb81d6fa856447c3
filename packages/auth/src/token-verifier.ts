import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { type FetchJwks, fetchJwks } from './fetch-jwks.ts';
import { createKeySource } from './key-source.ts';
import { type AccessTokenClaims, verifyAccessClaims } from './verify-access-token.ts';
import { type ClientTokenClaims, verifyClientClaims } from './verify-client-token.ts';
import { type IdTokenClaims, verifyIdClaims } from './verify-id-token.ts';
import { type VerifySignature, verifySignature, verifySignatureFast } from './verify-signature.ts';

export interface TokenVerifierOptions {
  /** `iss` of the pool, to the letter; AWS has two formats, so it is never derived. */
  readonly issuer: string;
  /** The web app's client: that of ID tokens, and one of those of access tokens. */
  readonly clientId: string;
  /** Other app clients that people sign in to, and whose access tokens are taken. */
  readonly publicClientIds?: readonly string[];
  /** Where the keys are; default `<issuer>/.well-known/jwks.json`. */
  readonly jwksUri?: string;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly clock?: () => number;
  readonly fetchJwks?: FetchJwks;
  /** Told of every failed fetch of the keys, for a log line or an alert. */
  readonly onKeysUnavailable?: (error: unknown) => void;
}

/** Verifies the tokens of one pool. */
export interface TokenVerifier {
  /**
   * @param token a compact JWT
   * @throws DomainError `auth.token_invalid`; `auth.unavailable` when the keys cannot be had,
   *   which says nothing about the token: answer 503, sign no one out
   */
  verifyIdToken(token: string, options?: { nonce?: string }): Promise<IdTokenClaims>;
  /** Like `verifyIdToken`, for a Bearer token of the API, of any client that people sign in to. */
  verifyAccessToken(token: string): Promise<AccessTokenClaims>;
  /**
   * Verifies an access token that an app client got for itself, by the client-credentials grant:
   * any client of the pool but those that people sign in to. Such a token proves a client id and nothing
   * else; `verifyAccessToken` refuses it.
   * @throws DomainError as above
   */
  verifyClientToken(token: string): Promise<ClientTokenClaims>;
  /** Makes sure that keys are at hand; for readiness. @throws DomainError `auth.unavailable` */
  hydrate(): Promise<void>;
  /** Fetches the keys now, e.g. after one was withdrawn. @throws DomainError `auth.unavailable` */
  refreshKeys(): Promise<void>;
}

/**
 * A verifier for the tokens of a user pool, real or embedded alike: only the issuer differs.
 * On top of aws-jwt-verify it makes the checks that library leaves open
 * (`docs/decisions/0004-token-checks.md`).
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, clientId, publicClientIds = [], clock = Date.now } = options;
  const clientIds = new Set([clientId, ...publicClientIds]);
  const uri = options.jwksUri ?? `${issuer}/.well-known/jwks.json`;
  const keys = createKeySource({
    uri,
    clock,
    fetchJwks: options.fetchJwks ?? fetchJwks,
    onFetchFailed: options.onKeysUnavailable ?? (() => undefined),
  });

  async function verify<Claims>(
    token: string,
    check: VerifySignature,
    read: (payload: JwtPayload) => Claims,
  ): Promise<Claims> {
    try {
      return read(await check(token, { issuer, keys }));
    } catch (error) {
      if (isDomainError(error)) throw error;
      throw new DomainError('auth.token_invalid', { cause: error });
    }
  }

  return {
    verifyIdToken: (token, { nonce } = {}) =>
      verify(token, verifySignature, (payload) =>
        verifyIdClaims(payload, { clientId, nonce, now: clock() }),
      ),
    verifyAccessToken: (token) =>
      verify(token, verifySignatureFast, (payload) =>
        verifyAccessClaims(payload, { clientIds, now: clock() }),
      ),
    verifyClientToken: (token) =>
      verify(token, verifySignatureFast, (payload) =>
        verifyClientClaims(payload, { clientIdsOfPeople: clientIds, now: clock() }),
      ),
    hydrate: keys.load,
    refreshKeys: keys.refresh,
  };
}
