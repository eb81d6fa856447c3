import { lockApp } from '@gatehouse/db/repositories/connected-apps';
import type { Deps } from '../access/deps.ts';
import { apiKeyHash, refreshFamilyHash, tenantOfRefreshToken } from '../api-keys/token.ts';
import { type AppTokens, issueTokens } from './issue-tokens.ts';
import { OAuthError } from './oauth-error.ts';
import type { Origin } from './origin.ts';
import { stopApp } from './stop-app.ts';

export interface RefreshTokensInput {
  readonly refreshToken: string;
  readonly clientId: string;
  readonly origin: Origin;
}

/**
 * Gives an app new tokens for its refresh token, which is good once. One that was used before is in two
 * hands, and ends the app; of two that come at the same time, the second is refused and ends nothing.
 * @throws OAuthError `invalid_grant`
 */
export async function refreshTokens(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { refreshToken, clientId, origin }: RefreshTokensInput,
): Promise<AppTokens> {
  const tenantId = tenantOfRefreshToken(refreshToken);
  const tokens =
    tenantId &&
    (await deps.db.withTenant({ tenantId }, async (tx) => {
      const app = await lockApp(tx, tenantId, { refreshFamily: refreshFamilyHash(refreshToken) });
      if (app?.app_id !== clientId || app.refresh_hash === null) return null;
      if (Buffer.from(app.refresh_hash).equals(apiKeyHash(refreshToken))) {
        return issueTokens(tx, tenantId, app, refreshToken);
      }
      if (!app.overtaken) {
        await stopApp(deps, tx, tenantId, { app, reason: 'refresh_reused', origin });
      }
      return null;
    }));
  if (!tokens) {
    throw new OAuthError('invalid_grant', 'the refresh token is not good, or not any more');
  }
  return tokens;
}
