import { insertBackupCodes } from '@gatehouse/db/repositories/backup-codes';
import { lockUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { requirePermit } from '../account/permit.ts';
import { BACKUP_CODES, hashBackupCode, newBackupCode } from './code.ts';

/**
 * Makes a set of codes, which are told this once. They count when one of them has been typed
 * (`confirmBackupCodes`); until then the set before them does.
 * @throws DomainError `account.permit_required`; `account.mfa_off` without a factor to do without
 */
export async function createBackupCodes(
  deps: Pick<Deps, 'db' | 'sealer'>,
  ctx: UserContext,
): Promise<{ codes: string[] }> {
  const { userId } = ctx.principal;
  await requirePermit(deps, ctx);
  const codes = Array.from({ length: BACKUP_CODES }, newBackupCode);
  const rows = await Promise.all(codes.map(hashBackupCode));
  await deps.db.withUser({ userId }, async (tx) => {
    const person = await lockUser(tx, userId);
    if (!person?.mfa) throw new DomainError('account.mfa_off');
    await insertBackupCodes(tx, userId, rows);
  });
  return { codes };
}
