import { valuesFrom } from '../claim-values.ts';
import type { FederatedAssertion } from '../assertion.ts';
import { FederationError } from '../refusal.ts';
import { parseObject } from '../upstream-fetch.ts';
import { exchangeCode } from './exchange-code.ts';
import type { OidcProvider } from './oidc-provider.ts';
import { fetchUserInfo } from './user-info.ts';
import { verifyIdToken } from './verify-id-token.ts';

/** What came back to the callback. */
export interface OidcAnswer {
  readonly code: string;
  /** Apple's: JSON with the name, at the first sign-in only. */
  readonly user?: string;
}

/** Apple's `user`: `{ name: { firstName, lastName } }`. The browser brought it, so names only. */
function appleName(user: string | undefined): Record<string, unknown> {
  const name = user === undefined ? undefined : parseObject(user)?.name;
  if (typeof name !== 'object' || name === null) return {};
  const { firstName, lastName } = name as Record<string, unknown>;
  return { firstName, lastName };
}

/**
 * Turns a provider's code into an assertion. What is signed wins over what is not.
 * @throws FederationError with what the app may see
 */
export async function redeem(
  provider: OidcProvider,
  publicUrl: string,
  answer: OidcAnswer,
  nonce: string,
): Promise<FederatedAssertion> {
  const tokenResponse = await exchangeCode(provider, publicUrl, answer.code);
  const { id_token: idToken, access_token: accessToken } = tokenResponse;
  if (typeof accessToken !== 'string') {
    throw new FederationError('invalid_request', `${provider.name} Error - no access token`);
  }
  if (provider.jwks !== undefined && typeof idToken !== 'string') {
    throw new FederationError('invalid_request', `${provider.name} Error - no id_token`);
  }
  const signed =
    provider.jwks === undefined ? {} : await verifyIdToken(provider, String(idToken), nonce);
  const userInfo = await fetchUserInfo(provider, accessToken, signed);
  const named = provider.type === 'SignInWithApple' ? appleName(answer.user) : {};
  const claims = { ...named, ...userInfo, ...signed };
  const attributes = valuesFrom(claims);
  const [subject] = attributes[provider.subject] ?? [];
  if (!subject) {
    throw new FederationError('invalid_request', `${provider.name} Error - no subject`);
  }
  return {
    providerName: provider.name,
    providerType: provider.type,
    subject,
    attributes,
    received: { tokenResponse, idToken: signed, userInfo },
  };
}
