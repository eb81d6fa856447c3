import { deletePasskey, listPasskeys } from '@gatehouse/db/repositories/passkeys';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool, isPoolError } from '../account/ask-pool.ts';
import { requirePermit } from '../account/permit.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Signing in no longer takes this passkey. Whoever has none left has their password.
 * @throws DomainError `account.permit_required`, `resource.not_found`
 */
export async function removePasskey(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool' | 'sealer'>,
  ctx: UserContext,
  { id }: { id: string },
): Promise<void> {
  const { userId } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  const all = await deps.db.readUser({ userId }, (db) => listPasskeys(db, userId));
  const passkey = all.find((one) => one.id === id);
  if (!passkey) throw new DomainError('resource.not_found');
  try {
    await deps.pool.deletePasskey(token, passkey.credentialId);
  } catch (error) {
    // Gone already, by another way.
    if (!isPoolError(error, 'cognito.resource_not_found')) await askPool(Promise.reject(error));
  }
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await deletePasskey(tx, userId, id))) return;
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'passkey.removed' });
  });
}
