import { deleteGrantedAccessRequests } from '@gatehouse/db/repositories/access-requests';
import type { UserId } from '@gatehouse/domain/ids';
import type { RoleChoice } from '@gatehouse/domain/role';
import { requireMayGrant, requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { requireAnotherBreakGlass } from '@gatehouse/policy/last-break-glass';
import { requireAnotherOwner } from '@gatehouse/policy/last-owner';
import { requireRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { memberAndRole } from '../access/locks.ts';
import { isFullOwner } from '../access/owners.ts';
import { notifyMember } from '../notifications/notify-member.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toRoleColumns, toRoleNames } from '../access/tenant-role.ts';
import { readMember, writeDesired } from './change.ts';

export interface ChangeRoleInput {
  readonly userId: UserId;
  readonly role: RoleChoice;
  readonly seen?: SeenVersions;
}

/**
 * Changes a member's role. A lower role holds at once; a higher one once Cognito has it, unless
 * its base is the same.
 * Who makes someone an owner has signed in a moment ago.
 * @throws DomainError `role.above_own`, `resource.changed`, `member.last_owner`, `sso.last_break_glass`,
 *   `auth.step_up_required`
 */
export function changeRole(deps: Pick<Deps, 'db' | 'jobs'>, ctx: Context, input: ChangeRoleInput) {
  return authorize(
    deps,
    ctx,
    { permission: 'members:change_role', locks: memberAndRole(input.userId, input.role) },
    async (tx, { actor, target, held, owners, breakGlass, granted }) => {
      requireWithinCeiling(actor.ceiling, held);
      requireMayGrant(actor.ceiling, granted);
      requireVersion(input.seen, target.version);
      const { role, customRoleId } = toRoleColumns(granted);
      if (target.role === role && target.custom_role_id === customRoleId) {
        return readMember(ctx, tx, input.userId);
      }
      if (role === 'owner') requireRecentSignIn(ctx.principal, Date.now());
      if (isFullOwner(target) && target.status === 'active') {
        requireAnotherOwner(owners, input.userId);
        requireAnotherBreakGlass(breakGlass, input.userId);
      }
      await deleteGrantedAccessRequests(tx, ctx.tenant.id, input.userId, [...granted.permissions]);
      const change = { before: toRoleNames(held), after: toRoleNames(granted) };
      await notifyMember(deps, ctx, tx, {
        userId: input.userId,
        kind: 'member.role_changed',
        facts: {
          from: change.before,
          to: change.after,
        },
      });
      return writeDesired(deps, ctx, tx, {
        target,
        desired: { role, customRoleId },
        action: 'member.role_changed',
        ...change,
      });
    },
  );
}
