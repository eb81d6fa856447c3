import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { writeDesired } from './change.ts';

/**
 * Lets a deactivated member back in, in the role they had, once Cognito has it.
 * @throws DomainError `role.above_own`, `member.not_deactivated`
 */
export function reactivateMember(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { userId: UserId },
) {
  return authorize(
    deps,
    ctx,
    { permission: 'members:deactivate', locks: member(input.userId) },
    async (tx, { actor, target, held }) => {
      requireWithinCeiling(actor.ceiling, held);
      if (target.status !== 'deactivated') throw new DomainError('member.not_deactivated');
      return writeDesired(deps, ctx, tx, {
        target,
        desired: { status: 'active' },
        action: 'member.reactivated',
        before: { status: 'deactivated' },
        after: { status: 'active' },
      });
    },
  );
}
