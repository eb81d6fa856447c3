import { deleteSession } from '@gatehouse/db/repositories/sessions';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../deps.ts';
import { openTokens } from './stored-tokens.ts';

/**
 * Signs out of this session: our row goes first, then the refresh token is revoked at Cognito.
 * @returns where the browser must go so that the pool's own session ends too
 */
export async function endSession(
  deps: Pick<Deps, 'db' | 'pool' | 'sealer' | 'settings' | 'log'>,
  ctx: UserContext,
): Promise<{ signOutUrl: string }> {
  const { sessionId, userId } = ctx.principal;
  if (sessionId) {
    const sealed = await deps.db.withUser({ userId }, (tx) => deleteSession(tx, sessionId));
    if (sealed) await revoke(deps, ctx, sessionId, sealed);
  }
  return { signOutUrl: deps.settings.signOutUrl };
}

/** Signing out must not fail because Cognito does: without the row the token is of no use here. */
async function revoke(
  deps: Pick<Deps, 'pool' | 'sealer' | 'log'>,
  ctx: UserContext,
  sessionId: string,
  sealed: Uint8Array,
): Promise<void> {
  try {
    await deps.pool.revokeToken(openTokens(deps.sealer, sessionId, sealed).refreshToken);
  } catch (error) {
    deps.log.warn({ err: error, requestId: ctx.requestId }, 'refresh token could not be revoked');
  }
}
