import { randomId } from '../crypto/random.ts';
import { signJwt } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { tokenLifetimes } from '../auth/token-family.ts';
import { OAuthError } from './oauth-error.ts';

/** The client_credentials grant: an access token for the client itself, with custom scopes. */
export async function clientCredentials(
  emulator: Emulator,
  client: ClientRecord,
  form: URLSearchParams,
): Promise<{ access_token: string; expires_in: number; token_type: 'Bearer' }> {
  if (!client.settings.AllowedOAuthFlows?.includes('client_credentials'))
    throw new OAuthError('unauthorized_client');
  const allowed = client.settings.AllowedOAuthScopes ?? [];
  const wanted = (form.get('scope') ?? '').split(/\s+/).filter((scope) => scope !== '');
  const scopes = wanted.length === 0 ? allowed : wanted;
  if (scopes.some((scope) => !allowed.includes(scope))) throw new OAuthError('invalid_grant');
  const now = Math.floor(emulator.clock.now() / 1000);
  const expires = Math.floor(tokenLifetimes(client).access / 1000);
  const { kid, privateKey } = emulator.keys.signing(client.poolId, 'access');
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: now,
    iss: `${emulator.config.issuerBase}/${client.poolId}`,
    exp: now + expires,
    iat: now,
    version: 2,
    jti: randomId(),
    client_id: client.id,
  };
  return {
    access_token: await signJwt(claims, kid, privateKey),
    expires_in: expires,
    token_type: 'Bearer',
  };
}
