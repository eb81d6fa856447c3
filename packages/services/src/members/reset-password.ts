import { endSignIns } from '@gatehouse/db/repositories/memberships';
import type { UserId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { readMember } from './change.ts';
import { requireAnotherMember, requireOwnAccount } from './secure-account.ts';

/**
 * Voids a member's password and ends their sign-ins: the pool mails them a code for a new one. Only
 * for an account that is this tenant's alone. The job looks at that again, and at the caller's
 * rights (decisions 0063, 0070).
 * @throws DomainError `role.above_own`, `member.not_active`, `member.own_account`,
 *   `member.account_shared`, `member.account_federated`
 */
export function resetPassword(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  { userId }: { userId: UserId },
) {
  return authorize(
    deps,
    ctx,
    { permission: 'members:secure', locks: member(userId) },
    async (tx, locked) => {
      requireAnotherMember(ctx, locked);
      await requireOwnAccount(tx, userId);
      const tenantId = ctx.tenant.id;
      await endSignIns(tx, tenantId, userId);
      await recordEvent(tx, ctx, tenantId, {
        action: 'member.password_reset',
        target: { kind: 'member', id: userId, name: locked.target.name },
      });
      const { requestId } = ctx;
      await deps.jobs.send(tx, 'account-reset', { tenantId, userId, what: 'password', requestId });
      return readMember(ctx, tx, userId);
    },
  );
}
