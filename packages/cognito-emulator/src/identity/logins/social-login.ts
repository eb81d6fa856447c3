import { fetchUpstream, parseObject } from '../../federation/upstream-fetch.ts';
import { withParameters } from '../../oauth/redirect.ts';
import { CognitoError } from '../../wire/errors.ts';
import { getLoginProvider, type LoginProvider } from '../../model/login-providers.ts';
import { invalidToken, unsupported, type LoginRequest, type ProvedLogin } from './proved-login.ts';
import { verifyOidcToken } from './verify-oidc-token.ts';

/** What a provider says about an access token: whose it is, and for which app. */
interface TokenInfo {
  readonly subject: unknown;
  readonly apps: readonly unknown[];
}

async function askAbout(
  address: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const response = await fetchUpstream(withParameters(address, parameters)).catch(() => undefined);
  if (!response || response.status >= 500) {
    throw new CognitoError('ExternalServiceException', 'The identity provider did not answer.');
  }
  const body = response.ok ? parseObject(response.text) : undefined;
  if (!body) throw invalidToken('The identity provider refused it.');
  return body;
}

/** Source: Facebook's reference of debug_token. */
async function askFacebook(address: string, token: string): Promise<TokenInfo> {
  const { data } = await askAbout(address, { input_token: token, access_token: token });
  const info = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return { subject: info.is_valid === true ? info.user_id : undefined, apps: [info.app_id] };
}

/** Source: Login with Amazon's guide, "Verify access tokens". */
async function askAmazon(address: string, token: string): Promise<TokenInfo> {
  const info = await askAbout(address, { access_token: token });
  return { subject: info.user_id, apps: [info.aud, info.app_id] };
}

const askers: Readonly<Record<string, typeof askFacebook>> = {
  'graph.facebook.com': askFacebook,
  'www.amazon.com': askAmazon,
};

async function findSubject(
  { provider, token }: LoginRequest,
  known: LoginProvider,
  appIds: readonly string[],
) {
  const ask = Object.hasOwn(askers, provider) ? askers[provider] : undefined;
  if (!ask) {
    const claims = await verifyOidcToken(provider, known, appIds, token);
    return { subject: String(claims.sub), claims };
  }
  const { subject, apps } = await ask(known.tokenInfoUrl ?? '', token);
  if (typeof subject !== 'string' || subject === '') {
    throw invalidToken('The identity provider refused it.');
  }
  if (!apps.some((app) => typeof app === 'string' && appIds.includes(app))) throw unsupported();
  return { subject, claims: { sub: subject, aud: appIds[0] } };
}

/**
 * Proves a login of Google, Apple (ID token), Facebook or Amazon (access token).
 * @param appId the pool's SupportedLoginProviders value; several are parted by semicolons
 * @throws CognitoError NotAuthorizedException, ExternalServiceException
 */
export async function proveSocialLogin(request: LoginRequest, appId: string): Promise<ProvedLogin> {
  const { emulator, provider } = request;
  const known = getLoginProvider(emulator.loginProviders, provider);
  if (!known) throw unsupported();
  const { subject, claims } = await findSubject(request, known, appId.split(';'));
  return {
    provider,
    subject,
    claims,
    mappingKey: provider,
    method: `${provider}:${provider}:${subject}`,
  };
}
