import { type HeldAppRow, lockApp } from '@gatehouse/db/repositories/connected-apps';
import type { MisuseReason } from '@gatehouse/domain/connected-app';
import type { Deps } from '../access/deps.ts';
import { apiKeyHash, tenantOfAppCode } from '../api-keys/token.ts';
import { type AppTokens, fitsChallenge, issueTokens } from './issue-tokens.ts';
import { OAuthError } from './oauth-error.ts';
import type { Origin } from './origin.ts';
import { stopApp } from './stop-app.ts';

export interface RedeemCodeInput {
  readonly code: string;
  readonly verifier: string;
  readonly clientId: string;
  /** Null where the app does not say it again. */
  readonly redirectUri: string | null;
  readonly origin: Origin;
}

/**
 * Gives an app its first tokens for its code, once. A code that comes a second time, or from another app
 * than it was given to, has been stolen: it ends what came of it.
 * @throws OAuthError `invalid_grant`
 */
export async function redeemCode(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { origin, ...input }: RedeemCodeInput,
): Promise<AppTokens> {
  const tenantId = tenantOfAppCode(input.code);
  const tokens =
    tenantId &&
    (await deps.db.withTenant({ tenantId }, async (tx) => {
      const app = await lockApp(tx, tenantId, { codeHash: apiKeyHash(input.code) });
      if (!app) return null;
      const reason = findMisuse(app, input);
      if (reason === null) return issueTokens(tx, tenantId, app, null);
      await stopApp(deps, tx, tenantId, { app, reason, origin });
      return null;
    }));
  if (!tokens) throw new OAuthError('invalid_grant', 'the code is not good, or not any more');
  return tokens;
}

function findMisuse(app: HeldAppRow, input: Omit<RedeemCodeInput, 'origin'>): MisuseReason | null {
  if (app.redeemed) return 'code_replayed';
  const { clientId, redirectUri, verifier } = input;
  const fits = app.app_id === clientId && (redirectUri ?? app.app_redirect) === app.app_redirect;
  return fits && fitsChallenge(verifier, app.code_challenge) ? null : 'code_mismatch';
}
