import {
  confirmBackupCodes as confirm,
  listUnconfirmedCodes,
} from '@gatehouse/db/repositories/backup-codes';
import { lockUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { requirePermit } from '../account/permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { findBackupCode, parseBackupCode } from './code.ts';

/**
 * Lets a new set of codes count: whoever can type one of them has kept them. Typing uses none up.
 * @throws DomainError `account.permit_required`, `account.code_wrong`
 */
export async function confirmBackupCodes(
  deps: Pick<Deps, 'db' | 'jobs' | 'sealer'>,
  ctx: UserContext,
  { code }: { code: string },
): Promise<void> {
  const { userId } = ctx.principal;
  await requirePermit(deps, ctx);
  const letters = parseBackupCode(code);
  const rows = await deps.db.readUser({ userId }, (db) => listUnconfirmedCodes(db, userId));
  const typed = letters === null ? null : await findBackupCode(rows, letters);
  const confirmed =
    typed !== null &&
    (await deps.db.withUser({ userId }, async (tx) => {
      await lockUser(tx, userId);
      if (!(await confirm(tx, userId, typed.id))) return false;
      const action = 'backup_codes.created';
      await recordSecurityEvent(deps, tx, { userId, origin: ctx, action });
      return true;
    }));
  if (confirmed) return;
  throw new DomainError('account.code_wrong', { fields: { code: 'is none of these codes' } });
}
