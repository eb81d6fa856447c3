import type { Emulator } from '../../emulator.ts';
import type { IdentityPoolRecord } from '../records.ts';
import { TOKEN_ISSUER } from '../tokens/openid-token.ts';
import { proveDeveloperLogin } from './developer-login.ts';
import { findOidcArn, proveOidcLogin } from './oidc-login.ts';
import { unsupported, type LoginRequest, type ProvedLogin } from './proved-login.ts';
import { proveSamlLogin } from './saml-login.ts';
import { proveSocialLogin } from './social-login.ts';
import { getUserPoolId, proveUserPoolLogin, toProviderName } from './user-pool-login.ts';

async function proveLogin(request: LoginRequest): Promise<ProvedLogin> {
  const { pool, provider } = request;
  const { SupportedLoginProviders = {}, SamlProviderARNs = [] } = pool.settings;
  if (provider === TOKEN_ISSUER) return proveDeveloperLogin(request);
  if (getUserPoolId(provider) !== undefined) return proveUserPoolLogin(request);
  if (Object.hasOwn(SupportedLoginProviders, provider)) {
    return proveSocialLogin(request, SupportedLoginProviders[provider] ?? '');
  }
  const oidcArn = findOidcArn(request);
  if (oidcArn !== undefined) return proveOidcLogin(request, oidcArn);
  if (SamlProviderARNs.includes(provider)) return proveSamlLogin(request);
  throw unsupported();
}

/**
 * Checks every token of a Logins map; one bad one fails all.
 * @throws CognitoError NotAuthorizedException, ExternalServiceException
 */
export function proveLogins(
  emulator: Emulator,
  pool: IdentityPoolRecord,
  logins: Readonly<Record<string, string>> | undefined,
): Promise<ProvedLogin[]> {
  const requests = Object.entries(logins ?? {}).map(([key, token]) =>
    proveLogin({ emulator, pool, provider: toProviderName(emulator.config, key), token }),
  );
  return Promise.all(requests);
}
