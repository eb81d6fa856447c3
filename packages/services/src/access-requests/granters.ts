import type { ScopedReader } from '@gatehouse/db/database';
import { listRoleChangers } from '@gatehouse/db/repositories/access-requests';
import { type HeldRole, mayGrant, wholeRole, withinCeiling } from '@gatehouse/policy/ceiling';
import { neededRole } from '@gatehouse/policy/needed-role';
import type { Permission } from '@gatehouse/policy/permissions';
import { rolePermissions } from '@gatehouse/policy/role-table';

export interface Granter {
  readonly userId: string;
  readonly name: string;
}

/**
 * Who could give a member a permission by another role, as things stand; who signed in last comes
 * first. It is looked at again when the role is changed.
 */
export async function findGranters(
  db: ScopedReader,
  tenantId: string,
  { userId, held }: { userId: string; held: HeldRole },
  permission: Permission,
): Promise<Granter[]> {
  const needed = wholeRole(neededRole(held.role, permission));
  const rows = await listRoleChangers(db, tenantId);
  return rows
    .filter((row) => row.userId !== userId)
    .filter(({ role, listed }) => {
      const own = { role, permissions: rolePermissions(role, listed) };
      return withinCeiling(own, held) && mayGrant(own, needed);
    })
    .map(({ userId: id, name }) => ({ userId: id, name }));
}
