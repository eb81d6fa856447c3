import { deleteSessions } from '@gatehouse/db/repositories/sessions';
import { markSignedOut } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import type { Deps } from '../access/deps.ts';

/**
 * Signs the caller out everywhere. Sessions and Bearer tokens are void at the commit, in every
 * replica; Cognito's refresh tokens follow by a job.
 * @returns where the browser must go so that the pool's own session ends too
 */
export async function endAllSessions(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: UserContext,
): Promise<{ signOutUrl: string }> {
  const { userId } = ctx.principal;
  await deps.db.withUser({ userId }, async (tx) => {
    await markSignedOut(tx, userId);
    await deleteSessions(tx, userId, null);
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'sessions.ended' });
    await deps.jobs.send(tx, 'person-sign-out', { userId });
  });
  return { signOutUrl: deps.settings.signOutUrl };
}
