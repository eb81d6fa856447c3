/** Every permission by its name. Its sentence is in the message catalogs. */
export const ALL_PERMISSIONS = [
  'tenant:read',
  'tenant:rename',
  'tenant:secure',
  'tenant:delete',
  'members:read',
  'members:invite',
  'members:change_role',
  'members:deactivate',
  'members:remove',
  'members:secure',
  'members:export',
  'roles:read',
  'roles:manage',
  'projects:read',
  'projects:create',
  'projects:rename',
  'projects:delete',
  'audit:read',
  'usage:read',
  'api_keys:manage',
  'api_clients:manage',
] as const;

export type Permission = (typeof ALL_PERMISSIONS)[number];

/**
 * What no program may hold: a key that makes keys would outlive its own revocation, one that redraws
 * roles its own limits, and how people sign in is for people.
 */
const PEOPLE_ONLY = [
  'api_keys:manage',
  'api_clients:manage',
  'roles:manage',
  'members:secure',
  'tenant:secure',
  'tenant:delete',
] as const satisfies readonly Permission[];

/** What an API key or an API client can be given. */
export type ProgramPermission = Exclude<Permission, (typeof PEOPLE_ONLY)[number]>;

/** Is this text the name of a permission? */
export function isPermission(value: string): value is Permission {
  return (ALL_PERMISSIONS as readonly string[]).includes(value);
}

/** Is this something that a program may hold? */
export function isProgramPermission(permission: Permission): permission is ProgramPermission {
  return !(PEOPLE_ONLY as readonly Permission[]).includes(permission);
}

/** What an API key can be given. */
export const KEY_PERMISSIONS: readonly Permission[] = ALL_PERMISSIONS.filter(isProgramPermission);
