import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { verifyJwt } from 'aws-jwt-verify/jwt-verifier';
import { type FetchJwks, fetchJwks } from './fetch-jwks.ts';
import { createKeySource } from './key-source.ts';
import { isKeyId, type SigningKey } from './signing-keys.ts';
import { type AccessTokenClaims, verifyAccessClaims } from './verify-access-token.ts';
import { type IdTokenClaims, verifyIdClaims } from './verify-id-token.ts';

/** 100 groups with the longest names come to some 80,000 characters; what is longer is junk. */
const MAX_TOKEN_LENGTH = 131_072;

export interface TokenVerifierOptions {
  /** `iss` of the pool, to the letter; AWS has two formats, so it is never derived. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the keys are; default `<issuer>/.well-known/jwks.json`. */
  readonly jwksUri?: string;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly clock?: () => number;
  readonly fetchJwks?: FetchJwks;
  /** Told of every failed fetch of the keys, for a log line or an alert. */
  readonly onKeysUnavailable?: (error: unknown) => void;
}

/** Verifies the tokens of one pool for one app client. */
export interface TokenVerifier {
  /**
   * @param token a compact JWT
   * @throws DomainError `auth.token_invalid`; `auth.unavailable` when the keys can not be had,
   *   which says nothing about the token: answer 503, sign nobody out
   */
  verifyIdToken(token: string, options?: { nonce?: string }): Promise<IdTokenClaims>;
  /** Like `verifyIdToken`, for a Bearer token of the API. */
  verifyAccessToken(token: string): Promise<AccessTokenClaims>;
  /** Makes sure that keys are at hand; for readiness. @throws DomainError `auth.unavailable` */
  hydrate(): Promise<void>;
  /** Fetches the keys now, e.g. after one was withdrawn. @throws DomainError `auth.unavailable` */
  refreshKeys(): Promise<void>;
}

/**
 * A verifier for the tokens of a user pool, real or embedded: one code path, `JwtVerifier`'s of
 * aws-jwt-verify, with the checks it leaves open (`docs/decisions/0004-token-checks.md`).
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, clientId, clock = Date.now } = options;
  const uri = options.jwksUri ?? `${issuer}/.well-known/jwks.json`;
  const keys = createKeySource({
    uri,
    clock,
    fetchJwks: options.fetchJwks ?? fetchJwks,
    onFetchFailed: options.onKeysUnavailable ?? (() => undefined),
  });

  /** Signature and issuer; the claims are the caller's to check. */
  async function verifySignature(token: string): Promise<JwtPayload> {
    if (token.length > MAX_TOKEN_LENGTH) throw new Error('too long');
    let key: SigningKey | undefined;
    return verifyJwt(
      token,
      uri,
      {
        issuer,
        // Cognito has the client id in `aud` or in `client_id`: checked with the claims.
        audience: null,
        // Its clock can not be set, so times are checked with the claims, by ours.
        graceSeconds: Number.POSITIVE_INFINITY,
      },
      async (_uri, { header, payload }) => {
        assertUnverified(header, payload, issuer);
        key = await keys.find(header.kid);
        return key.jwk;
      },
      async () => key?.publicKey ?? Promise.reject(new Error('no key')),
    );
  }

  async function verify<Claims>(token: string, read: (payload: JwtPayload) => Claims) {
    try {
      return read(await verifySignature(token));
    } catch (error) {
      if (isDomainError(error)) throw error;
      throw new DomainError('auth.token_invalid', { cause: error });
    }
  }

  return {
    verifyIdToken: (token, { nonce } = {}) =>
      verify(token, (payload) => verifyIdClaims(payload, { clientId, nonce, now: clock() })),
    verifyAccessToken: (token) =>
      verify(token, (payload) => verifyAccessClaims(payload, { clientId, now: clock() })),
    hydrate: keys.load,
    refreshKeys: keys.refresh,
  };
}

/**
 * What an unverified token must look like before anything is looked up for it, so that junk
 * causes no fetch. RFC 7515 §4.1.11: `crit` we do not understand means refuse.
 */
function assertUnverified(
  header: JwtHeader,
  payload: JwtPayload,
  issuer: string,
): asserts header is JwtHeader & { kid: string } {
  if (header.alg !== 'RS256') throw new Error('alg: not RS256');
  if ('crit' in header) throw new Error('crit: not understood');
  if (!isKeyId(header.kid)) throw new Error('kid: missing or malformed');
  if (payload.iss !== issuer) throw new Error('iss: not ours');
}
