import { clientToken } from '../auth/client-token.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { OAuthError } from './oauth-error.ts';

function parseMetadata(form: URLSearchParams): Record<string, string> {
  const text = form.get('aws_client_metadata');
  if (text === null) return {};
  try {
    const parsed = JSON.parse(text) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    throw new OAuthError('invalid_request', 'aws_client_metadata is not JSON');
  }
}

/** The client_credentials grant: an access token for the client itself, with custom scopes. */
export async function clientCredentials(
  emulator: Emulator,
  client: ClientRecord,
  form: URLSearchParams,
): Promise<{ access_token: string; expires_in: number; token_type: 'Bearer' }> {
  if (!client.settings.AllowedOAuthFlows?.includes('client_credentials')) {
    throw new OAuthError('unauthorized_client');
  }
  const allowed = client.settings.AllowedOAuthScopes ?? [];
  const wanted = (form.get('scope') ?? '').split(/\s+/).filter((scope) => scope !== '');
  const scopes = wanted.length === 0 ? allowed : wanted;
  if (scopes.some((scope) => !allowed.includes(scope))) throw new OAuthError('invalid_grant');
  const { token, expiresIn } = await clientToken(emulator, client, scopes, parseMetadata(form));
  return { access_token: token, expires_in: expiresIn, token_type: 'Bearer' };
}
