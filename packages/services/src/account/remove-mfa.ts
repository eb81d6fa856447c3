import { deleteBackupCodes } from '@gatehouse/db/repositories/backup-codes';
import { lockUser, needsSecondFactor, updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Signing in no longer asks for a code, and backup codes are void. The permit was given after one. Not while
 * a tenant rests on it, which is not named; one that begins to in this very moment refuses them at the next
 * request.
 * @throws DomainError `account.permit_required`, `account.mfa_needed`
 */
export async function removeMfa(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
): Promise<void> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  const needed = await deps.db.readUser({ userId }, (db) => needsSecondFactor(db, userId));
  if (needed) throw new DomainError('account.mfa_needed');
  await askPool(deps.pool.setTotp(token, false));
  await deps.db.withUser({ userId }, async (tx) => {
    const before = await lockUser(tx, userId);
    if (!before?.mfa) return;
    await updateUser(tx, userId, { mfa: false, mfaSince: null });
    await deleteBackupCodes(tx, userId);
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'mfa.removed' });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}
