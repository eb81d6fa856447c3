import type { TokenVerifier } from '@gatehouse/auth/token-verifier';
import type { IdTokenClaims } from '@gatehouse/auth/verify-id-token';
import { DomainError } from '@gatehouse/domain/errors';

/** What the pool's token endpoint answered. */
export interface TokenResponse {
  readonly id_token?: string | undefined;
  readonly access_token?: string | undefined;
  readonly refresh_token?: string | undefined;
}

/** A sign-in whose tokens are known to be genuine, ours, and of one person. */
export interface VerifiedSignIn {
  readonly claims: IdTokenClaims;
  readonly tokens: {
    readonly accessToken: string;
    readonly refreshToken: string;
    readonly accessExpiresAt: Date;
  };
}

/**
 * Verifies the tokens of a sign-in: next-auth compares the ID token's claims (issuer, audience,
 * nonce, times) but not its signature, because it came from the token endpoint directly.
 * @throws DomainError `auth.token_invalid`, `auth.unavailable`
 */
export async function verifySignIn(
  verifier: Pick<TokenVerifier, 'verifyIdToken' | 'verifyAccessToken'>,
  response: TokenResponse,
): Promise<VerifiedSignIn> {
  const { id_token: idToken, access_token: accessToken, refresh_token: refreshToken } = response;
  if (!idToken || !accessToken || !refreshToken) throw invalid('a token is missing');
  const [claims, access] = await Promise.all([
    verifier.verifyIdToken(idToken),
    verifier.verifyAccessToken(accessToken),
  ]);
  if (claims.sub !== access.sub) throw invalid('the tokens are of two people');
  return { claims, tokens: { accessToken, refreshToken, accessExpiresAt: access.expiresAt } };
}

function invalid(reason: string): DomainError {
  return new DomainError('auth.token_invalid', { cause: new Error(reason) });
}
