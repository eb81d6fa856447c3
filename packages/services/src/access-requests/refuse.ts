import { lockAccessRequest, refuseAccessRequest } from '@gatehouse/db/repositories/access-requests';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { AccessRequestId } from '@gatehouse/domain/ids';
import { requireMayGrant, requireWithinCeiling, wholeRole } from '@gatehouse/policy/ceiling';
import { neededRole } from '@gatehouse/policy/needed-role';
import { isPermission } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { getTenantRole } from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

/**
 * Turns down a member's request for a permission; only who could grant it may. The member is told,
 * and may ask again in a week.
 * @throws DomainError `resource.not_found`, `role.above_own`
 */
export function refuseAccess(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { id: AccessRequestId },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  return authorize(
    deps,
    ctx,
    { permission: 'members:change_role', locks: caller },
    async (tx, { actor }) => {
      const request = await lockAccessRequest(tx, tenantId, input.id);
      const row = request && (await readDesired(tx, tenantId, request.userId));
      if (!row || !isPermission(request.permission)) throw new DomainError('resource.not_found');
      const { userId, permission } = request;
      const held = await getTenantRole(tx, tenantId, row);
      requireWithinCeiling(actor.ceiling, held);
      requireMayGrant(actor.ceiling, wholeRole(neededRole(held.role, permission)));
      await refuseAccessRequest(tx, tenantId, request.id);
      await recordEvent(tx, ctx, tenantId, {
        action: 'access_request.refused',
        target: { kind: 'member', id: userId, name: row.name },
        before: { permission },
      });
      const facts = { permission };
      await notifyMembers(deps, tx, [{ userId }], { kind: 'access_request.refused', facts });
    },
  );
}
