import { FederationError } from '../refusal.ts';
import { fetchUpstream, parseObject } from '../upstream-fetch.ts';
import type { OidcProvider } from './oidc-provider.ts';

/** Claims that the mapping needs and the ID token does not have. */
function wanted(provider: OidcProvider, known: Readonly<Record<string, unknown>>): string[] {
  const claims = [provider.subject, ...Object.values(provider.mapping)];
  return [...new Set(claims)].filter((claim) => known[claim] === undefined);
}

/** Where to ask; undefined where the ID token has said everything, or there is nothing to ask. */
function addressFrom(
  provider: OidcProvider,
  known: Readonly<Record<string, unknown>>,
): string | undefined {
  const { attributes_url, attributes_url_add_attributes } = provider.details;
  if (!attributes_url || attributes_url_add_attributes !== 'true') return attributes_url;
  const fields = wanted(provider, known);
  return fields.length > 0 ? `${attributes_url}${encodeURIComponent(fields.join(','))}` : undefined;
}

/**
 * Asks a provider for more claims about the person whom an access token is for.
 * @param known claims of the ID token, if there is one
 * @throws FederationError when it does not answer, or about another person
 */
export async function fetchUserInfo(
  provider: OidcProvider,
  accessToken: string,
  known: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const address = addressFrom(provider, known);
  if (address === undefined) return {};
  const method = provider.details.attributes_request_method === 'POST' ? 'POST' : 'GET';
  const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json' };
  const response = await fetchUpstream(address, { method, headers }).catch(() => undefined);
  const claims = response?.ok ? parseObject(response.text) : undefined;
  if (!claims) {
    const status = response ? String(response.status) : 'no answer';
    throw new FederationError(
      'server_error',
      `${provider.name} Error - ${status} of the attributes endpoint`,
    );
  }
  if (provider.type === 'OIDC' && claims.sub !== known.sub) {
    throw new FederationError('invalid_request', 'Bad userInfo sub');
  }
  return claims;
}
