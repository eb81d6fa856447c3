import type { ScopedWriter } from '@gatehouse/db/database';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { lockMemberships } from '@gatehouse/db/repositories/held-memberships';
import type { ScimConnectionRow } from '@gatehouse/db/repositories/scim-connections';
import { listGroupNamesOfScimUser } from '@gatehouse/db/repositories/scim-groups';
import { changeScimUser, type ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { lockTenantRole, toRoleColumns } from '../access/tenant-role.ts';
import { putDesired } from '../members/put-desired.ts';
import { chooseRole, readRoleRules } from './choose-role.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

interface Returning {
  readonly connection: ScimConnectionRow;
  readonly row: ScimUserRow;
  readonly userId: UserId;
}

/**
 * Links a record to a member, and lets in again whom the directory itself has shut out, in the role that they
 * had, or that their groups lead to where groups decide. Whom the tenant's own people have deactivated stays out.
 * @throws DomainError `scim.owner_kept` for an owner, where directories may not touch owners;
 *   `scim.exists` where another record is about this member
 */
export async function letBackIn(
  deps: ScimDeps,
  ctx: ScimContext,
  tx: ScopedWriter,
  { connection, row, userId }: Returning,
): Promise<ScimUserRow> {
  const { id: tenantId } = ctx.tenant;
  const rules = await readRoleRules(tx, connection);
  const groups = await listGroupNamesOfScimUser(tx, tenantId, row.id);
  // Roles are locked before memberships.
  const mapped =
    rules.mappings.length > 0
      ? await lockTenantRole(tx, tenantId, chooseRole(rules, groups))
      : null;
  const rows = await lockMemberships(tx, tenantId, [userId]);
  const target = rows.find((one) => one.user_id === userId);
  if (!target) throw new DomainError('resource.changed');
  if (target.status === 'deactivated' && row.shutOut) {
    const isOwner = target.role === 'owner';
    if (isOwner && !connection.ownersByScim) throw new DomainError('scim.owner_kept');
    await putDesired(deps, ctx, tx, {
      tenantId,
      target,
      desired: { status: 'active', ...(mapped && !isOwner && toRoleColumns(mapped)) },
      action: 'member.reactivated',
      before: { status: 'deactivated' },
      after: { status: 'active' },
    });
  }
  try {
    return await changeScimUser(tx, tenantId, row.id, { userId, shutOut: false });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.exists');
    throw error;
  }
}
