import { deleteSessions } from '@gatehouse/db/repositories/sessions';
import type { UserContext } from '@gatehouse/domain/context';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import type { Deps } from '../access/deps.ts';
import { revokeLater } from './end-and-revoke.ts';
import { requireOwnSession } from './own-session.ts';

/**
 * Ends all of the caller's sessions but the one that asks.
 * @throws DomainError `auth.browser_required` when there is no session that asks
 */
export async function endOtherSessions(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
): Promise<{ ended: number }> {
  const { userId } = ctx.principal;
  const sessionId = requireOwnSession(ctx);
  return deps.db.withUser({ userId }, async (tx) => {
    const ended = await deleteSessions(tx, userId, sessionId);
    for (const { id, sealed_tokens } of ended) await revokeLater(deps, tx, id, sealed_tokens);
    if (ended.length > 0) {
      await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'sessions.ended' });
    }
    return { ended: ended.length };
  });
}
