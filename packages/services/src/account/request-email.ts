import { lockUser, updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool, isPoolError } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Asks for another e-mail address. The pool sends it a code; until that is shown, the old address
 * counts. An address that someone else has is answered alike, and gets no code.
 * @param input.email normalised
 * @throws DomainError `account.permit_required`, `rate.limited`; `input.invalid` for the own one
 */
export async function requestEmail(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
  { email }: { email: string },
): Promise<{ pendingEmail: string }> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  if (email === ctx.principal.email.toLowerCase()) {
    throw new DomainError('input.invalid', { fields: { email: 'is your address already' } });
  }
  await deps.db.withUser({ userId }, async (tx) => {
    const before = await lockUser(tx, userId);
    if (!before) throw new DomainError('resource.not_found');
    await updateUser(tx, userId, { pendingEmail: email });
    const change = { before: before.email, after: email };
    await recordSecurityEvent(deps, tx, {
      userId,
      origin: ctx,
      action: 'email.requested',
      ...change,
    });
  });
  try {
    await deps.pool.requestEmail(token, email);
  } catch (error) {
    if (!isPoolError(error, 'cognito.user_exists')) await askPool(Promise.reject(error));
  }
  return { pendingEmail: email };
}
