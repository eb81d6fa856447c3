import { lockUser, updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool, isPoolError } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Takes the code that was sent to the new address. From now on it counts, and the old one gets a
 * mail that says so.
 * @throws DomainError `account.permit_required`, `account.no_new_email`, `account.code_wrong`
 */
export async function confirmEmail(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
  { code }: { code: string },
): Promise<{ email: string }> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  const before = await deps.db.withUser({ userId }, (tx) => lockUser(tx, userId));
  if (!before?.pendingEmail) throw new DomainError('account.no_new_email');
  const email = await verifyAtPool(deps, ctx, { token, code, wanted: before.pendingEmail });
  await deps.db.withUser({ userId }, async (tx) => {
    const now = await lockUser(tx, userId);
    if (!now) throw new DomainError('resource.not_found');
    await updateUser(tx, userId, { email, emailVerified: true, pendingEmail: null });
    if (now.email === email) return;
    const change = { before: now.email, after: email };
    await recordSecurityEvent(deps, tx, {
      userId,
      origin: ctx,
      action: 'email.changed',
      ...change,
    });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
  return { email };
}

/** What the pool says is the address now: also after an earlier answer of its was lost. */
async function verifyAtPool(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool'>,
  ctx: UserContext,
  { token, code, wanted }: { token: string; code: string; wanted: string },
): Promise<string> {
  try {
    await deps.pool.verifyEmail(token, code);
  } catch (error) {
    const taken = isPoolError(error, 'cognito.user_exists');
    if (!taken && !isPoolError(error, 'cognito.code_wrong')) await askPool(Promise.reject(error));
    const { email, emailVerified } = await askPool(deps.pool.readAccount(token));
    if (email === wanted && emailVerified) return wanted;
    const { userId } = ctx.principal;
    await deps.db.withUser({ userId }, (tx) =>
      recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'email.refused' }),
    );
    throw new DomainError('account.code_wrong', {
      fields: { code: 'is not right, or no longer valid' },
      cause: error,
    });
  }
  const { email, emailVerified } = await askPool(deps.pool.readAccount(token));
  if (!email || !emailVerified) throw new DomainError('account.code_wrong');
  return email;
}
