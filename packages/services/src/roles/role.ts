import type { RoleRow } from '@gatehouse/db/repositories/roles';
import { isPermission, type Permission } from '@gatehouse/policy/permissions';

/** A custom role as members of its tenant see it. */
export function toRole(row: RoleRow) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    base: row.base,
    permissions: row.permissions.filter((name): name is Permission => isPermission(name)),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What an audit event tells of a role's definition. */
export function toDefinition(role: Pick<RoleRow, 'name' | 'description' | 'base' | 'permissions'>) {
  const { name, description, base, permissions } = role;
  return { name, description, base, permissions: permissions.join(' ') };
}
