import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { SessionId } from '@gatehouse/domain/ids';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import type { Deps } from '../access/deps.ts';
import { endAndRevoke } from './end-and-revoke.ts';

/**
 * Ends one of the caller's sessions.
 * @throws DomainError `resource.not_found` for an unknown one, an ended one and another person's
 */
export async function endOneSession(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { sessionId: SessionId },
): Promise<void> {
  const { userId } = ctx.principal;
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await endAndRevoke(deps, tx, input.sessionId))) {
      throw new DomainError('resource.not_found');
    }
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'sessions.ended' });
  });
}
