import { lowerRole, type Role } from '@gatehouse/domain/role';
import { ALL_PERMISSIONS, KEY_PERMISSIONS, type Permission } from './permissions.ts';

const VIEWER = ['tenant:read', 'members:read', 'projects:read'] as const;
const MEMBER = [...VIEWER, 'projects:create', 'projects:rename', 'projects:delete'] as const;
const ADMIN = [
  ...MEMBER,
  'tenant:rename',
  'members:invite',
  'members:change_role',
  'members:deactivate',
  'members:remove',
  'audit:read',
  'api_keys:manage',
] as const;

/** What each base role may do. An owner may do everything. */
export const ROLE_TABLE: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(ALL_PERMISSIONS),
  admin: new Set(ADMIN),
  member: new Set(MEMBER),
  viewer: new Set(VIEWER),
};

const NONE: ReadonlySet<Permission> = new Set();

/**
 * Effective permissions: what the claim's role and the row's role both allow (decision D2).
 * @param claimRole the role the verified token names, or null
 * @param rowRole the role of the active membership row, or null
 */
export function effectivePermissions(
  claimRole: Role | null,
  rowRole: Role | null,
): { role: Role | null; permissions: ReadonlySet<Permission> } {
  const role = lowerRole(claimRole, rowRole);
  return { role, permissions: role ? ROLE_TABLE[role] : NONE };
}

/**
 * Effective permissions of an API key: what it was given, as far as its creator's role still goes.
 * @param granted the names stored with the key; one that no longer exists gives nothing
 * @param creatorRole the role of the creator's active membership row
 */
export function keyPermissions(
  granted: readonly string[],
  creatorRole: Role,
): ReadonlySet<Permission> {
  const allowed = ROLE_TABLE[creatorRole];
  return new Set(KEY_PERMISSIONS.filter((name) => granted.includes(name) && allowed.has(name)));
}
