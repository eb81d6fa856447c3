import type { UserId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { readMember } from './change.ts';
import { requireAnotherMember, requireOwnAccount } from './secure-account.ts';

/**
 * Takes off the second factor of a member who lost it: signing in takes the password alone until
 * they set up another. Only for an account that is this tenant's alone, which the job looks at once
 * more (decision 0063), and only by someone who has signed in a moment ago.
 * @throws DomainError `role.above_own`, `member.not_active`, `member.own_account`,
 *   `member.account_shared`, `member.account_federated`
 */
export function resetMfa(
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
      await recordEvent(tx, ctx, tenantId, {
        action: 'member.mfa_reset',
        target: { kind: 'member', id: userId, name: locked.target.name },
      });
      const { requestId } = ctx;
      await deps.jobs.send(tx, 'account-reset', { tenantId, userId, what: 'mfa', requestId });
      return readMember(ctx, tx, userId);
    },
  );
}
