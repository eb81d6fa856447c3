import { lowerRole, type Role } from '@gatehouse/domain/role';
import {
  ALL_PERMISSIONS,
  isListedPermission,
  KEY_PERMISSIONS,
  type Permission,
} from './permissions.ts';

const VIEWER = [
  'tenant:read',
  'members:read',
  'roles:read',
  'projects:read',
  'files:read',
] as const;
const MEMBER = [
  ...VIEWER,
  'projects:create',
  'projects:rename',
  'projects:delete',
  'files:write',
] as const;
const ADMIN = [
  ...MEMBER,
  'tenant:rename',
  'members:invite',
  'members:change_role',
  'members:deactivate',
  'members:remove',
  'members:secure',
  'members:export',
  'roles:manage',
  'files:delete',
  'audit:read',
  'usage:read',
  'api_keys:manage',
  'api_clients:manage',
  'webhooks:manage',
] as const;

/** What each base role may do. An owner may do everything. */
export const ROLE_TABLE: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(ALL_PERMISSIONS),
  admin: new Set(ADMIN),
  member: new Set(MEMBER),
  viewer: new Set(VIEWER),
};

const NONE: ReadonlySet<Permission> = new Set();

/** A base role, or none, with the permissions that are left of it. */
export interface EffectiveRole {
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}

/**
 * What a role may do: all that its base may, or of that what a custom role has listed.
 * @param listed the names stored with the custom role, or null for the base role itself; one that
 *   no longer exists, or that no custom role may list, gives nothing
 */
export function rolePermissions(
  base: Role,
  listed: readonly string[] | null,
): ReadonlySet<Permission> {
  const whole = ROLE_TABLE[base];
  if (listed === null) return whole;
  return new Set([...whole].filter(isListedPermission).filter((name) => listed.includes(name)));
}

/**
 * Effective permissions: what the claim's role and the row's role both allow (decision D2).
 * @param claimRole the base role that the verified token names, or null
 * @param rowRole the base role of the active membership row, or null
 * @param listed what the row's custom role lists; null without one
 */
export function effectivePermissions(
  claimRole: Role | null,
  rowRole: Role | null,
  listed: readonly string[] | null,
): EffectiveRole {
  const role = lowerRole(claimRole, rowRole);
  return { role, permissions: role ? rolePermissions(role, listed) : NONE };
}

/**
 * Effective permissions of an API key: what it was given, as far as its creator's role still goes.
 * @param granted the names stored with the key; one that no longer exists gives nothing
 * @param creator what the creator's active membership row gives them
 */
export function keyPermissions(
  granted: readonly string[],
  creator: EffectiveRole,
): ReadonlySet<Permission> {
  return new Set(
    KEY_PERMISSIONS.filter((name) => granted.includes(name) && creator.permissions.has(name)),
  );
}
