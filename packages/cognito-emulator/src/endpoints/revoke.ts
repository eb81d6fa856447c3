import type { Context } from 'hono';
import { revokeRefreshToken } from '../auth/revoke.ts';
import type { Emulator } from '../emulator.ts';
import { authenticateClient } from '../oauth/client-authentication.ts';
import { readForm } from '../oauth/form.ts';
import { oauthError, OAuthError } from '../oauth/oauth-error.ts';

/** POST /oauth2/revoke: 200 also for tokens that are unknown or revoked already. */
export function revokeEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    try {
      const form = await readForm(c);
      const token = form.get('token');
      if (!token) throw new OAuthError('invalid_request');
      const client = authenticateClient(emulator, c, form);
      if (!client) throw new OAuthError('invalid_client', undefined, 401);
      const result = await revokeRefreshToken(emulator, client, token);
      if (result === 'disabled') {
        throw new OAuthError('invalid_request', 'Token revocation is not enabled');
      }
      if (result === 'not-refresh') throw new OAuthError('unsupported_token_type');
      return c.body('', 200);
    } catch (error) {
      if (error instanceof OAuthError) return oauthError(c, error);
      throw error;
    }
  };
}
