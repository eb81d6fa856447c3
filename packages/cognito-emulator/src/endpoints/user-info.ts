import type { Context } from 'hono';
import { verifyAccessToken, type TokenHolder } from '../auth/access-token.ts';
import { readableAttributes } from '../auth/tokens.ts';
import type { Emulator } from '../emulator.ts';
import { hasPagesHere } from '../model/pools.ts';
import { CognitoError } from '../wire/errors.ts';
import { oauthError, OAuthError } from '../oauth/oauth-error.ts';

const REVOKED =
  'Access token is expired, disabled, or deleted, or the user has globally signed out.';

function findHolder(emulator: Emulator, token: string): TokenHolder | undefined {
  try {
    return verifyAccessToken(emulator, token);
  } catch (error) {
    if (error instanceof CognitoError) return undefined;
    throw error;
  }
}

/** GET and POST /oauth2/userInfo. */
export function userInfoEndpoint(emulator: Emulator) {
  return (c: Context): Response => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) return oauthError(c, new OAuthError('invalid_request', 'Missing access token'));
    const holder = findHolder(emulator, token);
    const isHere = holder && hasPagesHere(emulator.config, holder.pool);
    if (!isHere || !holder.scopes.includes('openid')) {
      c.header('www-authenticate', `error="invalid_token", error_description="${REVOKED}"`);
      return oauthError(c, new OAuthError('invalid_token', REVOKED, 401));
    }
    const { pool, client, user, scopes } = holder;
    return c.json({
      sub: user.sub,
      ...readableAttributes(pool, client, user, scopes),
      username: user.username,
    });
  };
}
