import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { insertEndedSignIn } from '@gatehouse/db/repositories/ended-sign-ins';
import { endAndRevoke } from './end-and-revoke.ts';

/**
 * Signs out of this session. It ends at the commit; its refresh token is revoked by a job. For a Bearer
 * token the tokens of its sign-in are void here, later ones as well; the app has its refresh token
 * revoked by itself, since it alone knows it.
 * @returns where the browser must go so that the pool's own session ends too
 */
export async function endSession(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: UserContext,
): Promise<{ signOutUrl: string }> {
  const { sessionId, originJti, userId } = ctx.principal;
  if (sessionId) {
    await deps.db.withUser({ userId }, (tx) => endAndRevoke(deps, tx, sessionId));
  } else if (originJti !== undefined) {
    await deps.db.withUser({ userId }, (tx) => insertEndedSignIn(tx, userId, originJti));
  }
  return { signOutUrl: deps.settings.signOutUrl };
}
