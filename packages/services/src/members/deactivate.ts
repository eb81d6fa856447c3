import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { requireAnotherBreakGlass } from '@gatehouse/policy/last-break-glass';
import { requireAnotherOwner } from '@gatehouse/policy/last-owner';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { isFullOwner } from '../access/owners.ts';
import { writeDesired } from './change.ts';

/**
 * Shuts a member out of this tenant at once; their role is kept for a return. The person's other
 * tenants and their Cognito account are not touched (decision D7).
 * @throws DomainError `role.above_own`, `member.not_active`, `member.last_owner`,
 *   `sso.last_break_glass`
 */
export function deactivateMember(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { userId: UserId },
) {
  return authorize(
    deps,
    ctx,
    { permission: 'members:deactivate', locks: member(input.userId) },
    async (tx, { actor, target, held, owners, breakGlass }) => {
      requireWithinCeiling(actor.ceiling, held);
      if (target.status !== 'active') throw new DomainError('member.not_active');
      if (isFullOwner(target)) requireAnotherOwner(owners, input.userId);
      requireAnotherBreakGlass(breakGlass, input.userId);
      return writeDesired(deps, ctx, tx, {
        target,
        desired: { status: 'deactivated' },
        action: 'member.deactivated',
        before: { status: 'active' },
        after: { status: 'deactivated' },
      });
    },
  );
}
