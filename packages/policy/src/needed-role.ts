import { type Role, ROLES } from '@gatehouse/domain/role';
import type { Permission } from './permissions.ts';
import { ROLE_TABLE } from './role-table.ts';

/**
 * The least base role by which someone would have a permission: their own without its narrowing, or
 * the lowest that has it.
 * @param role the base role that they have
 */
export function neededRole(role: Role, permission: Permission): Role {
  if (ROLE_TABLE[role].has(permission)) return role;
  return ROLES.findLast((one) => ROLE_TABLE[one].has(permission)) ?? 'owner';
}
