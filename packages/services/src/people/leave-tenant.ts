import { lockMemberships } from '@gatehouse/db/repositories/held-memberships';
import { deleteMembership } from '@gatehouse/db/repositories/memberships';
import type { RequestContext } from '@gatehouse/domain/context';
import type { TenantId, UserId } from '@gatehouse/domain/ids';
import { requireAnotherBreakGlass } from '@gatehouse/policy/last-break-glass';
import { requireAnotherOwner } from '@gatehouse/policy/last-owner';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { isFullOwner, settledOwners } from '../access/owners.ts';
import { requiredBreakGlass } from '../access/required-break-glass.ts';
import { toRoleNames, getTenantRole } from '../access/tenant-role.ts';

/**
 * Takes a person out of a tenant, whatever their role is: by themselves, or with their account.
 * @returns false when they are no member of it any more
 * @throws DomainError `member.last_owner`, `sso.last_break_glass`
 */
export function leaveTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: RequestContext,
  tenantId: TenantId,
  userId: UserId,
): Promise<boolean> {
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const rows = await lockMemberships(tx, tenantId, [userId]);
    const own = rows.find((row) => row.user_id === userId);
    if (!own) return false;
    if (isFullOwner(own) && own.status === 'active' && own.tenant_open) {
      requireAnotherOwner(settledOwners(rows), userId);
      requireAnotherBreakGlass(await requiredBreakGlass(tx, tenantId, rows), userId);
    }
    await deleteMembership(tx, tenantId, userId, own.version);
    const { principal } = ctx;
    const oneself = principal.kind === 'user' && principal.userId === userId;
    const action = oneself ? 'member.left' : 'member.removed';
    const role = oneself ? own.role : null;
    await recordEvent(tx, { ...ctx, role }, tenantId, {
      action,
      target: { kind: 'member', id: userId, name: own.name },
      before: { ...toRoleNames(await getTenantRole(tx, tenantId, own)), status: own.status },
    });
    await deps.jobs.send(tx, 'membership-revoke', { tenantId, userId });
    return true;
  });
}
