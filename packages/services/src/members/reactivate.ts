import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import type { Deps } from '../access/deps.ts';
import { changeMember, type Context } from '../access/in-tenant.ts';
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
  return changeMember(
    deps,
    ctx,
    'members:deactivate',
    input.userId,
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
