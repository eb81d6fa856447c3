import { withParameters } from '../../oauth/redirect.ts';
import { FederationError } from '../refusal.ts';
import { fetchUpstream, parseObject } from '../upstream-fetch.ts';
import { appleClientSecret } from './apple-secret.ts';
import { callbackUri, type OidcProvider } from './oidc-provider.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A provider's refusal, in AWS's words: name, status, error, description. */
function upstreamError(
  name: string,
  status: number,
  body: Readonly<Record<string, unknown>>,
): FederationError {
  const error = text(body.error) || 'server_error';
  const description = text(body.error_description);
  return new FederationError(error, `${name} Error - ${status} ${error} ${description}`);
}

/**
 * Exchanges a provider's code for its tokens, with the secret in the form (client_secret_post).
 * @returns the provider's answer as it is
 * @throws FederationError when there is none
 */
export async function exchangeCode(
  provider: OidcProvider,
  publicUrl: string,
  code: string,
): Promise<Record<string, unknown>> {
  const { name, type, details } = provider;
  const parameters = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callbackUri(publicUrl),
    client_id: details.client_id ?? '',
    client_secret:
      type === 'SignInWithApple' ? await appleClientSecret(details) : (details.client_secret ?? ''),
  };
  const address = details.token_url ?? '';
  const headers = { accept: 'application/json' };
  const response = await (
    details.token_request_method === 'GET'
      ? fetchUpstream(withParameters(address, parameters), { headers })
      : fetchUpstream(address, { method: 'POST', headers, body: new URLSearchParams(parameters) })
  ).catch(() => {
    throw new FederationError('server_error', `${name} Error - the token endpoint did not answer`);
  });
  const body = parseObject(response.text);
  if (!response.ok || !body) throw upstreamError(name, response.status, body ?? {});
  return body;
}
