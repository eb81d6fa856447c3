import type { ScopedWriter } from '@gatehouse/db/database';
import { lockHolders } from '@gatehouse/db/repositories/held-memberships';
import type { MembershipRow } from '@gatehouse/db/repositories/memberships';
import { lockRoles, type RoleRow } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import { isRole, type RoleChoice } from '@gatehouse/domain/role';
import { requirePermission } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from '../access/deps.ts';
import { type Actor, type Context, lockedActor, getActingUserId } from '../access/in-tenant.ts';
import { baseRole, noSuchRole, type TenantRole, toTenantRole } from '../access/tenant-role.ts';

/** What a change of a role works on, all of it locked. */
export interface LockedRole {
  readonly actor: Actor;
  readonly row: RoleRow;
  /** Everyone who has the role. */
  readonly holders: readonly MembershipRow[];
  /** The role that takes its place, where one was named. */
  readonly replacement: TenantRole | null;
}

/**
 * Checks the permission, then runs one transaction that changes a custom role. The role is locked
 * first, so that no one is given it meanwhile, then the rows of all who have it: a request of
 * theirs that is under way ends before the change, and the next one sees it.
 * @throws DomainError `resource.not_found`, and `input.invalid` for a replacement that is not there
 */
export function changeCustomRole<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  input: { readonly id: RoleId; readonly replacement?: RoleChoice | undefined },
  work: (tx: ScopedWriter, locked: LockedRole) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  const { id: tenantId } = ctx.tenant;
  const { id, replacement } = input;
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const other = replacement === undefined || isRole(replacement) ? [] : [replacement];
    const roles = await lockRoles(tx, tenantId, [id, ...other]);
    const rows = await lockHolders(tx, tenantId, id, [getActingUserId(ctx)]);
    const actor = await lockedActor(tx, ctx, rows);
    requirePermission(actor, permission);
    const row = roles.find((role) => role.id === id);
    if (!row) throw new DomainError('resource.not_found');
    const holders = rows.filter((holder) => holder.custom_role_id === id);
    return work(tx, { actor, row, holders, replacement: replace(roles, id, replacement) });
  });
}

function replace(
  roles: readonly RoleRow[],
  id: RoleId,
  replacement: RoleChoice | undefined,
): TenantRole | null {
  if (replacement === undefined) return null;
  if (isRole(replacement)) return baseRole(replacement);
  const row = roles.find((role) => role.id === replacement);
  if (!row || row.id === id) throw noSuchRole('reassignTo');
  return toTenantRole(row);
}
