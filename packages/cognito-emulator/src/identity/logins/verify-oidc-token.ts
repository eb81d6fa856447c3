import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { unverifiedClaims, type Claims } from '../../crypto/jwt.ts';
import { fetchUpstream, parseObject } from '../../federation/upstream-fetch.ts';
import { CognitoError } from '../../wire/errors.ts';
import type { LoginProvider } from '../../model/login-providers.ts';
import {
  invalidToken,
  notAnIdToken,
  requireClaim,
  requireUnexpired,
  TOLERANCE,
  unsupported,
} from './proved-login.ts';

/** IAM takes RSA alone. Source: the guide's page on OpenID Connect providers. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

async function fetchObject(address: string): Promise<Record<string, unknown>> {
  const response = await fetchUpstream(address).catch(() => undefined);
  const found = response?.ok ? parseObject(response.text) : undefined;
  if (!found) {
    throw new CognitoError('ExternalServiceException', 'The identity provider did not answer.');
  }
  return found;
}

async function fetchKeys(issuer: string, jwksUri: string | undefined): Promise<JSONWebKeySet> {
  const discovery = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const address = jwksUri ?? (await fetchObject(discovery)).jwks_uri;
  if (typeof address !== 'string') throw invalidToken('The keys of the issuer cannot be found.');
  return (await fetchObject(address)) as unknown as JSONWebKeySet;
}

/** Whom a token was made for: `azp` where there is one. Source: as above. */
function requireAudience(claims: Claims, clientIds: readonly string[]): void {
  const audiences = typeof claims.azp === 'string' ? [claims.azp] : [claims.aud].flat();
  if (!audiences.some((one) => typeof one === 'string' && clientIds.includes(one))) {
    throw unsupported();
  }
}

/**
 * Checks the ID token of a provider outside. Its clock is not ours to shift, so the real one counts.
 * @param provider host, with path, of the issuer
 * @throws CognitoError NotAuthorizedException, ExternalServiceException
 */
export async function verifyOidcToken(
  provider: string,
  { issuer = `https://${provider}`, jwksUri }: LoginProvider,
  clientIds: readonly string[],
  token: string,
): Promise<Claims> {
  const unverified = unverifiedClaims(token);
  if (!unverified) throw notAnIdToken();
  if (unverified.aud === undefined) throw invalidToken('Missing a required claim: aud');
  // Google's tokens name it without the scheme as well.
  const issuers = issuer === 'https://accounts.google.com' ? [issuer, provider] : [issuer];
  if (!issuers.includes(String(unverified.iss))) {
    throw invalidToken("Issuer doesn't match providerName");
  }
  const keys = createLocalJWKSet(await fetchKeys(issuer, jwksUri));
  const options = { algorithms: ALGORITHMS, clockTolerance: TOLERANCE, requiredClaims: ['exp'] };
  const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) requireUnexpired(error.payload, Date.now());
    if (error instanceof errors.JOSEError) throw notAnIdToken();
    throw error;
  });
  requireAudience(payload, clientIds);
  requireClaim(payload, 'sub');
  return payload;
}
