import { noteFactor } from '@gatehouse/db/repositories/sessions';
import { updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool, isPoolError } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { requireOwnSession } from '../sessions/own-session.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Takes the first code of an authenticator app. From now on every sign-in asks for one.
 * @throws DomainError `account.permit_required`, `account.code_wrong`
 */
export async function confirmMfa(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer' | 'settings'>,
  ctx: UserContext,
  { code }: { code: string },
): Promise<void> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  try {
    await deps.pool.verifyTotp(token, code);
  } catch (error) {
    if (!isPoolError(error, 'cognito.code_wrong')) return askPool(Promise.reject(error));
    await deps.db.withUser({ userId }, (tx) =>
      recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'mfa.refused' }),
    );
    const fields = { code: 'is not right: wait for the next one' };
    throw new DomainError('account.code_wrong', { fields, cause: error });
  }
  await askPool(deps.pool.setTotp(token, true));
  await deps.db.withUser({ userId }, async (tx) => {
    await updateUser(tx, userId, { mfa: true });
    // The permit and this code are what a sign-in asks for.
    await noteFactor(tx, requireOwnSession(ctx), !deps.settings.emailCodes);
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'mfa.enabled' });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}
