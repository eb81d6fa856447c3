import type { Permission } from './permissions.ts';

/** The permissions by what they are about, in the order in which people read them. */
export const PERMISSION_GROUPS = {
  tenant: ['tenant:read', 'tenant:rename', 'tenant:secure', 'sso:manage', 'tenant:delete'],
  members: [
    'members:read',
    'members:invite',
    'members:change_role',
    'members:deactivate',
    'members:remove',
    'members:secure',
    'members:export',
  ],
  roles: ['roles:read', 'roles:manage'],
  projects: ['projects:read', 'projects:create', 'projects:rename', 'projects:delete'],
  files: ['files:read', 'files:write', 'files:delete'],
  insight: ['audit:read', 'usage:read'],
  programs: ['api_keys:manage', 'api_clients:manage', 'webhooks:manage'],
} as const satisfies Record<string, readonly Permission[]>;

export type PermissionGroup = keyof typeof PERMISSION_GROUPS;

/** Every group with those of its permissions that are asked for; empty ones are left out. */
export function groupPermissions(
  among: (permission: Permission) => boolean = () => true,
): { readonly group: PermissionGroup; readonly permissions: readonly Permission[] }[] {
  const groups = Object.entries(PERMISSION_GROUPS) as [PermissionGroup, readonly Permission[]][];
  return groups
    .map(([group, permissions]) => ({ group, permissions: permissions.filter(among) }))
    .filter(({ permissions }) => permissions.length > 0);
}
