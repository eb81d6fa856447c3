import type { ScopedWriter } from '@gatehouse/db/database';
import { isFederatedAccount, isSharedAccount } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { type Context, getActingUserId } from '../access/actor.ts';
import type { Locked, LockedMember } from '../access/locks.ts';

/**
 * Refuses to touch how someone signs in who is above the caller, not active, or the caller.
 * @throws DomainError `role.above_own`, `member.not_active`, `member.own_account`
 */
export function requireAnotherMember(
  ctx: Context,
  { actor, target, held }: Locked<LockedMember>,
): void {
  requireWithinCeiling(actor.ceiling, held);
  if (target.user_id === getActingUserId(ctx)) throw new DomainError('member.own_account');
  if (target.status !== 'active') throw new DomainError('member.not_active');
}

/**
 * A tenant's admin has a hold on an account only where no one else relies on it (decision 0063), and
 * only where the pool keeps a password and factors for it.
 * @throws DomainError `member.account_shared`, `member.account_federated`
 */
export async function requireOwnAccount(tx: ScopedWriter, userId: string): Promise<void> {
  if (await isSharedAccount(tx, userId)) throw new DomainError('member.account_shared');
  if (await isFederatedAccount(tx, userId)) throw new DomainError('member.account_federated');
}
