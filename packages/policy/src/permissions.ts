/** Every permission by its name. Its sentence is in the message catalogs. */
export const ALL_PERMISSIONS = [
  'tenant:read',
  'tenant:rename',
  'tenant:secure',
  'tenant:delete',
  'sso:manage',
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
  'files:read',
  'files:write',
  'files:delete',
  'audit:read',
  'usage:read',
  'api_keys:manage',
  'api_clients:manage',
  'webhooks:manage',
] as const;

export type Permission = (typeof ALL_PERMISSIONS)[number];

/**
 * What no program may hold: a key that makes keys, or sends the log elsewhere, would outlive its own
 * revocation, one that redraws roles its own limits, and how people sign in is for people.
 */
const PEOPLE_ONLY = [
  'api_keys:manage',
  'api_clients:manage',
  'webhooks:manage',
  'roles:manage',
  'members:secure',
  'tenant:secure',
  'tenant:delete',
  'sso:manage',
] as const satisfies readonly Permission[];

/**
 * What no custom role may list. Whoever sets up an identity provider can sign in as anyone, the owners
 * included, so this is not for an owner of whom something was taken (decision 0105).
 */
const BASE_ROLES_ONLY = ['sso:manage'] as const satisfies readonly Permission[];

/** What a custom role can list. */
type ListedPermission = Exclude<Permission, (typeof BASE_ROLES_ONLY)[number]>;

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

/** Is this something that a custom role may list? */
export function isListedPermission(permission: Permission): permission is ListedPermission {
  return !(BASE_ROLES_ONLY as readonly Permission[]).includes(permission);
}

/** What an API key can be given. */
export const KEY_PERMISSIONS: readonly Permission[] = ALL_PERMISSIONS.filter(isProgramPermission);
