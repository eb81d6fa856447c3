import { deleteMembership } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { requireAnotherBreakGlass } from '@gatehouse/policy/last-break-glass';
import { requireAnotherOwner } from '@gatehouse/policy/last-owner';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { isFullOwner } from '../access/owners.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toRoleNames } from '../access/tenant-role.ts';

/**
 * Removes a member from this tenant at once. The person and their other tenants stay (D7).
 * @throws DomainError `role.above_own`, `resource.changed`, `member.last_owner`,
 *   `sso.last_break_glass`
 */
export function removeMember(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { userId: UserId; seen?: SeenVersions },
): Promise<void> {
  return authorize(
    deps,
    ctx,
    { permission: 'members:remove', locks: member(input.userId) },
    async (tx, { actor, target, held, owners, breakGlass }) => {
      const tenantId = ctx.tenant.id;
      requireWithinCeiling(actor.ceiling, held);
      requireVersion(input.seen, target.version);
      if (isFullOwner(target) && target.status === 'active') {
        requireAnotherOwner(owners, input.userId);
        requireAnotherBreakGlass(breakGlass, input.userId);
      }
      if (!(await deleteMembership(tx, tenantId, input.userId, target.version))) {
        throw new DomainError('resource.changed');
      }
      await recordEvent(tx, ctx, tenantId, {
        action: 'member.removed',
        target: { kind: 'member', id: input.userId, name: target.name },
        before: { ...toRoleNames(held), status: target.status },
      });
      await deps.jobs.send(tx, 'membership-revoke', { tenantId, userId: input.userId });
    },
  );
}
