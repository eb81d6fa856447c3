import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { requireAnotherOwner } from '@gatehouse/policy/last-owner';
import { requireRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import type { Deps } from '../deps.ts';
import { changeMember, type Context } from '../in-tenant.ts';
import { requireVersion, type SeenVersions } from '../require-version.ts';
import { readMember, writeDesired } from './change.ts';

export interface ChangeRoleInput {
  readonly userId: UserId;
  readonly role: Role;
  /** The version the caller saw: another one by now is a conflict. */
  readonly version?: number | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Changes a member's role. A lower role holds at once; a higher one once Cognito has it.
 * Who makes somebody an owner has signed in a moment ago.
 * @throws DomainError `role.above_own`, `member.changed`, `resource.changed`, `member.last_owner`,
 *   `auth.step_up_required`
 */
export function changeRole(deps: Pick<Deps, 'db' | 'jobs'>, ctx: Context, input: ChangeRoleInput) {
  return changeMember(
    deps,
    ctx,
    'members:change_role',
    input.userId,
    async (tx, { actor, target, owners }) => {
      requireWithinCeiling(actor.role, target.role, input.role);
      requireVersion(input.seen, target.version);
      if (input.version !== undefined && input.version !== target.version) {
        throw new DomainError('member.changed');
      }
      if (target.role === input.role) return readMember(ctx, tx, input.userId);
      if (input.role === 'owner') requireRecentSignIn(ctx.principal, Date.now());
      if (target.role === 'owner' && target.status === 'active') {
        requireAnotherOwner(owners, input.userId);
      }
      return writeDesired(deps, ctx, tx, target, { role: input.role }, 'member.role_changed', {
        before: { role: target.role },
        after: { role: input.role },
      });
    },
  );
}
