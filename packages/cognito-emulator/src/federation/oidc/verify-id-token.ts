import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTPayload,
  type KeyObject,
} from 'jose';
import { FederationError } from '../refusal.ts';
import { fetchUpstream, parseObject } from '../upstream-fetch.ts';
import type { OidcProvider } from './oidc-provider.ts';

/** HMAC with the client secret, RSA, ECDSA; never `none`. Source: the guide's page on OIDC providers. */
const hmac = ['HS256', 'HS384', 'HS512'];
const signatures = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
];

/** Seconds by which a provider's clock may differ. */
const TOLERANCE = 120;

const refuse = (why: string) => new FederationError('invalid_request', `Bad id_token ${why}`);

async function fetchKeys(address: string): Promise<JSONWebKeySet> {
  const response = await fetchUpstream(address).catch(() => undefined);
  const keys = response?.ok ? parseObject(response.text) : undefined;
  if (!keys || !Array.isArray(keys.keys)) throw refuse('signature: the keys cannot be read');
  return keys as unknown as JSONWebKeySet;
}

async function readPayload(provider: OidcProvider, token: string): Promise<JWTPayload> {
  const { alg, kid } = decodeProtectedHeader(token);
  const { client_id = '', client_secret = '', oidc_issuer = '' } = provider.details;
  const options = {
    issuer: oidc_issuer,
    audience: client_id,
    requiredClaims: ['sub', 'iat', 'exp'],
    clockTolerance: TOLERANCE,
  };
  if (alg !== undefined && hmac.includes(alg)) {
    const secret = new TextEncoder().encode(client_secret);
    if (secret.length === 0) throw refuse('signature algorithm');
    return (await jwtVerify(token, secret, { ...options, algorithms: hmac })).payload;
  }
  if (alg === undefined || !signatures.includes(alg)) throw refuse('signature algorithm');
  const keySet = createLocalJWKSet(await fetchKeys(provider.jwks ?? ''));
  const key: CryptoKey | KeyObject = await keySet({ alg, ...(kid === undefined ? {} : { kid }) });
  return (await jwtVerify(token, key, { ...options, algorithms: signatures })).payload;
}

/**
 * Checks an ID token: signature, issuer, audience, times, nonce. The provider's clock is not ours to
 * shift, so the real one counts. Source: OpenID Connect Core 3.1.3.7.
 * @returns its claims
 * @throws FederationError
 */
export async function verifyIdToken(
  provider: OidcProvider,
  token: string,
  nonce: string,
): Promise<JWTPayload> {
  const payload = await readPayload(provider, token).catch((error: unknown) => {
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
      throw refuse(error.claim === 'iss' ? `issuer ${String(error.payload.iss)}` : error.claim);
    }
    if (error instanceof FederationError) throw error;
    throw refuse('signature');
  });
  if (payload.nonce !== nonce) throw refuse('nonce');
  if (typeof payload.sub !== 'string' || payload.sub === '') throw refuse('sub');
  const foreign = payload.azp !== undefined && payload.azp !== provider.details.client_id;
  if (foreign) throw refuse('azp');
  return payload;
}
