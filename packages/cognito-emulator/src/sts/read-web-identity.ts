import { unverifiedClaims } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import { verifyOidcToken } from '../identity/logins/verify-oidc-token.ts';
import { readOpenIdToken, TOKEN_ISSUER } from '../identity/tokens/openid-token.ts';
import { CognitoError } from '../wire/errors.ts';

/** Who a web identity token says someone is, once it was checked. */
export interface WebIdentityToken {
  /** Host, with path, of the issuer. */
  readonly provider: string;
  /** Name in `Principal.Federated` of a trust policy. */
  readonly principal: string;
  readonly claims: { readonly aud: string; readonly sub: string; readonly amr?: readonly string[] };
  readonly tags: Readonly<Record<string, string>>;
}

const invalid = (message: string) => new CognitoError('InvalidIdentityToken', message);

function readOwn(emulator: Emulator, token: string): WebIdentityToken {
  const read = readOpenIdToken(emulator, token);
  if (!read) throw invalid('The token is not signed by its issuer.');
  if (read.expiresAt * 1000 <= emulator.clock.now()) {
    throw new CognitoError('ExpiredTokenException', `Token expired: ${read.expiresAt}`);
  }
  const { subject: sub, audience: aud, amr, tags } = read;
  return { provider: TOKEN_ISSUER, principal: TOKEN_ISSUER, claims: { aud, sub, amr }, tags };
}

/** Names by which STS calls what the check of an ID token finds. */
function toStsError(error: unknown): unknown {
  if (!(error instanceof CognitoError)) return error;
  if (error.type === 'ExternalServiceException') {
    return new CognitoError('IDPCommunicationError', error.message);
  }
  const isExpired = error.message.includes('Token expired');
  return new CognitoError(
    isExpired ? 'ExpiredTokenException' : 'InvalidIdentityToken',
    error.message,
  );
}

/**
 * Checks a token for AssumeRoleWithWebIdentity: of an identity pool, or of an OIDC provider that the
 * start has named with its client ids.
 * @throws CognitoError InvalidIdentityToken, ExpiredTokenException, IDPCommunicationError
 */
export async function readWebIdentity(
  emulator: Emulator,
  token: string,
): Promise<WebIdentityToken> {
  const issuer = unverifiedClaims(token)?.iss;
  if (issuer === `https://${TOKEN_ISSUER}`) return readOwn(emulator, token);
  const [provider, known] =
    Object.entries(emulator.loginProviders).find(
      ([name, { issuer: own, clientIds }]) => clientIds && (own ?? `https://${name}`) === issuer,
    ) ?? [];
  if (!provider || !known) throw invalid('No OpenIDConnect provider found in your account.');
  const claims = await verifyOidcToken(provider, known, known.clientIds ?? [], token).catch(
    (error: unknown) => {
      throw toStsError(error);
    },
  );
  const principal = `arn:aws:iam::${emulator.config.accountId}:oidc-provider/${provider}`;
  const audience = claims.azp ?? [claims.aud].flat()[0];
  return {
    provider,
    principal,
    claims: { aud: String(audience), sub: String(claims.sub) },
    tags: {},
  };
}
