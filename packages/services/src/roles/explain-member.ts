import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { inviterFacts } from '../invitations/inviter-facts.ts';
import { getTenantRole } from '../access/tenant-role.ts';

/**
 * Why a member may do something, or not. What their token says is not known here; what Cognito was
 * last seen to have stands in for it.
 * @throws DomainError `resource.not_found`
 */
export function explainMember(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { userId: UserId; permission: Permission },
) {
  return authorize(deps, ctx, { permission: 'members:change_role' }, async (db) => {
    const row = await readDesired(db, ctx.tenant.id, input.userId);
    if (!row) throw new DomainError('resource.not_found');
    const { customRole, permissions } = await getTenantRole(db, ctx.tenant.id, row);
    return explain({
      permission: input.permission,
      membership: {
        role: row.role,
        status: row.status,
        customRole: customRole && { name: customRole.name, permissions: [...permissions] },
      },
      claimRole: row.applied_role,
      ...(await inviterFacts(db, ctx.tenant.id, input.permission, row.role)),
    });
  });
}
