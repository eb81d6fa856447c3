import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity';
import { familyById } from '../../auth/token-family.ts';
import { unverifiedClaims, verifyJwt, type Claims } from '../../crypto/jwt.ts';
import type { Emulator, EmulatorConfig } from '../../emulator.ts';
import { userByKey } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import {
  invalidToken,
  notAnIdToken,
  requireClaim,
  requireUnexpired,
  unsupported,
  type LoginRequest,
  type ProvedLogin,
} from './proved-login.ts';

const NAME = /^cognito-idp\.([a-z\d-]+)\.amazonaws\.com\/(([a-z\d-]+)_[A-Za-z\d]+)$/;

/** The user pool that a provider's name stands for; undefined when it stands for none. */
export function getUserPoolId(provider: string): string | undefined {
  const [, region, id, regionOfId] = NAME.exec(provider) ?? [];
  return region === regionOfId ? id : undefined;
}

/**
 * AWS' name of a provider. Amplify names a user pool by its tokens' issuer without the scheme, which
 * is that very name on AWS, and this emulator's address here.
 */
export function toProviderName({ issuerBase, region }: EmulatorConfig, key: string): string {
  const own = `${issuerBase.replace(/^https?:\/\//, '')}/`;
  return key.startsWith(own) ? `cognito-idp.${region}.amazonaws.com/${key.slice(own.length)}` : key;
}

/** Signed out, disabled or deleted since. Source: the API's ServerSideTokenCheck. */
function requireLive({ store }: Emulator, poolId: string, claims: Claims): void {
  const family = familyById(store, poolId, String(claims.origin_jti ?? claims.event_id));
  const user = family && userByKey(store, poolId, family.userKey);
  const isLive =
    user?.sub === claims.sub &&
    user?.enabled &&
    !family?.revoked &&
    user.generation === family?.generation;
  if (!isLive) throw notAuthorized('Invalid login token. The token was revoked.');
}

/** Signature, issuer and kind of an ID token; not its time or audience. */
function readIdToken({ keys, config }: Emulator, poolId: string, token: string): Claims {
  const unverified = unverifiedClaims(token);
  if (!unverified) throw notAnIdToken();
  requireClaim(unverified, 'aud');
  if (unverified.iss !== `${config.issuerBase}/${poolId}`) {
    throw invalidToken("Issuer doesn't match providerName");
  }
  const claims = verifyJwt(token, (kid) => keys.verifying(poolId, kid));
  if (claims?.token_use !== 'id') throw notAnIdToken();
  return claims;
}

/**
 * Proves a login by the ID token of a user pool of this emulator.
 * @throws CognitoError NotAuthorizedException
 */
export function proveUserPoolLogin({ emulator, pool, provider, token }: LoginRequest): ProvedLogin {
  const entries = (pool.settings.CognitoIdentityProviders ?? []).filter(
    ({ ProviderName }: CognitoIdentityProvider) => ProviderName === provider,
  );
  const poolId = getUserPoolId(provider);
  if (entries.length === 0 || poolId === undefined) throw unsupported();
  const claims = readIdToken(emulator, poolId, token);
  requireUnexpired(claims, emulator.clock.now());
  const entry = entries.find(({ ClientId }) => ClientId === claims.aud);
  if (!entry) throw unsupported();
  if (entry.ServerSideTokenCheck) requireLive(emulator, poolId, claims);
  const subject = requireClaim(claims, 'sub');
  return {
    provider,
    subject,
    claims,
    mappingKey: `${provider}:${String(claims.aud)}`,
    method: `${provider}:CognitoSignIn:${subject}`,
  };
}
