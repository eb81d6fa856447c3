import { deleteBackupCodes } from '@gatehouse/db/repositories/backup-codes';
import { lockUser, updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { askPool } from './ask-pool.ts';
import { requirePermit } from './permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Signing in no longer asks for a code, and backup codes are void. The permit was given after one.
 * @throws DomainError `account.permit_required`
 */
export async function removeMfa(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
): Promise<void> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  await askPool(deps.pool.setTotp(token, false));
  await deps.db.withUser({ userId }, async (tx) => {
    const before = await lockUser(tx, userId);
    if (!before?.mfa) return;
    await updateUser(tx, userId, { mfa: false });
    await deleteBackupCodes(tx, userId);
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'mfa.removed' });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}
