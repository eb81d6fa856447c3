import { countBaseRoles } from '@gatehouse/db/repositories/memberships';
import { listRoles as selectRoles } from '@gatehouse/db/repositories/roles';
import { ROLES } from '@gatehouse/domain/role';
import { rolePermissions } from '@gatehouse/policy/role-table';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toRole } from './role.ts';

/** The base roles and the tenant's own, each with what it may do and how many have it. */
export function listRoles(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'roles:read' }, async (db) => {
    const [counts, rows] = await Promise.all([
      countBaseRoles(db, ctx.tenant.id),
      selectRoles(db, ctx.tenant.id),
    ]);
    return {
      base: ROLES.map((role) => ({
        role,
        permissions: [...rolePermissions(role, null)],
        members: counts.find((count) => count.role === role)?.members ?? 0,
      })),
      items: rows.map((row) => ({
        ...toRole(row),
        members: row.members,
        invitations: row.invitations,
      })),
    };
  });
}
