import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { endAndRevoke } from './end-and-revoke.ts';

/**
 * Signs out of this session. It ends at the commit; its refresh token is revoked by a job.
 * @returns where the browser must go so that the pool's own session ends too
 */
export async function endSession(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: UserContext,
): Promise<{ signOutUrl: string }> {
  const { sessionId, userId } = ctx.principal;
  if (sessionId) {
    await deps.db.withUser({ userId }, (tx) => endAndRevoke(deps, tx, sessionId));
  }
  return { signOutUrl: deps.settings.signOutUrl };
}
