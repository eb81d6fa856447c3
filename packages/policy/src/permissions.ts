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
const PEOPLE_ONLY: readonly Permission[] = [
  'api_keys:manage',
  'api_clients:manage',
  'roles:manage',
  'members:secure',
  'tenant:secure',
  'tenant:delete',
];

/** Is this text the name of a permission? */
export function isPermission(value: string): value is Permission {
  return (ALL_PERMISSIONS as readonly string[]).includes(value);
}

/** What an API key can be given. */
export const KEY_PERMISSIONS = ALL_PERMISSIONS.filter(
  (permission) => !PEOPLE_ONLY.includes(permission),
);
