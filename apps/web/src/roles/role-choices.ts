import { ROLES, type Role } from '@gatehouse/domain/role';
import { type HeldRole, mayGrant, wholeRole } from '@gatehouse/policy/ceiling';
import type { Permission } from '@gatehouse/policy/permissions';
import { rolePermissions } from '@gatehouse/policy/role-table';
import type { CustomRoleRow } from '#src/format/rows.ts';
import type { PageContext } from '#src/server/page-context.ts';

/** A role that can be held: a base role, or one of the tenant's own. */
export interface RoleChoice {
  /** What the API takes: a base role's name, or an id. */
  readonly value: string;
  readonly name: string;
  readonly base: Role;
  readonly permissions: readonly Permission[];
}

/** A role of the tenant's own. */
export type CustomRole = Pick<CustomRoleRow, 'id' | 'name' | 'base' | 'permissions'>;

/** The roles that the caller may give, strongest first, the tenant's own after the base roles. */
export function grantableRoles(
  context: PageContext,
  customRoles: readonly CustomRole[],
  baseName: (role: Role) => string,
): RoleChoice[] {
  return [
    ...ROLES.filter((one) => mayGrant(context, wholeRole(one))).map((one) => ({
      value: one,
      name: baseName(one),
      base: one,
      permissions: [...rolePermissions(one, null)],
    })),
    ...customRoles
      .map(({ id, name, base, permissions }) => ({
        value: id,
        name,
        base,
        permissions: [...rolePermissions(base, permissions)],
      }))
      .filter(({ base, permissions }) =>
        mayGrant(context, { role: base, permissions: new Set(permissions) }),
      ),
  ];
}

interface RoleOfRow {
  readonly role: Role;
  readonly customRoleId: string | null;
}

/** The custom role that a member has or an invitation gives, if the reader knows it. */
export function findCustomRole(
  row: RoleOfRow,
  customRoles: readonly CustomRole[],
): CustomRole | undefined {
  return customRoles.find(({ id }) => id === row.customRoleId);
}

/** What a member holds, or an invitation gives. */
export function heldRole(row: RoleOfRow, customRoles: readonly CustomRole[]): HeldRole {
  const custom = findCustomRole(row, customRoles);
  return custom
    ? { role: row.role, permissions: rolePermissions(row.role, custom.permissions) }
    : wholeRole(row.role);
}
