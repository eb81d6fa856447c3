import { deleteSessions, renewAuthTime } from '@gatehouse/db/repositories/sessions';
import { markSignedOut } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { revokeLater } from '../sessions/end-and-revoke.ts';
import { requireOwnSession } from '../sessions/own-session.ts';
import { askPool, isPoolError } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Changes the caller's password at the pool, which asks for the old one. Every other session and
 * every Bearer token of theirs ends.
 * @throws DomainError `account.permit_required`, `account.password_wrong`,
 *   `account.password_refused`, `rate.limited`
 */
export async function changePassword(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
  input: { currentPassword: string; newPassword: string },
): Promise<{ ended: number }> {
  const { userId } = ctx.principal;
  const sessionId = requireOwnSession(ctx);
  const token = await requirePermit(deps, ctx);
  try {
    await askPassword(deps, token, input);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'account.password_wrong') {
      await deps.db.withUser({ userId }, (tx) =>
        recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'password.refused' }),
      );
    }
    throw error;
  }
  return deps.db.withUser({ userId }, async (tx) => {
    await markSignedOut(tx, userId);
    const ended = await deleteSessions(tx, userId, sessionId);
    for (const { id, sealed_tokens } of ended) await revokeLater(deps, tx, id, sealed_tokens);
    // Who knows the password has proved a moment ago who they are: later than the sign-out above.
    await renewAuthTime(tx, sessionId, null);
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'password.changed' });
    return { ended: ended.length };
  });
}

async function askPassword(
  deps: Pick<Deps, 'pool'>,
  token: string,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  try {
    await deps.pool.changePassword(token, currentPassword, newPassword);
  } catch (error) {
    if (isPoolError(error, 'cognito.password_refused')) {
      throw new DomainError('account.password_refused', {
        fields: { newPassword: 'is too weak, or was used before' },
        cause: error,
      });
    }
    if (!isPoolError(error, 'cognito.not_authorized')) return askPool(Promise.reject(error));
    // The pool refuses a wrong password and a token that is over with the same words.
    await askPool(deps.pool.readAccount(token));
    throw new DomainError('account.password_wrong', {
      fields: { currentPassword: 'is not right' },
      cause: error,
    });
  }
}
