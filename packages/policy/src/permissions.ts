import { RESOURCE_SERVER } from '@gatehouse/domain/resource-server';

/** Every permission, with the sentence that explains it to people. */
export const PERMISSIONS = {
  'tenant:read': 'See the tenant.',
  'tenant:rename': "Change the tenant's name, address, logo and colour.",
  'tenant:secure': "Change the tenant's security settings.",
  'tenant:delete': 'Delete the tenant.',
  'members:read': 'See who is a member, and in which role.',
  'members:invite': 'Invite people, and see, resend and revoke invitations.',
  'members:change_role': "Change a member's role.",
  'members:deactivate': 'Deactivate a member, and reactivate them.',
  'members:remove': 'Remove a member from the tenant.',
  'members:secure': 'Sign a member out, and reset their password or second factor.',
  'members:export': 'Download the list of members as a file.',
  'roles:read': 'See the roles, and what each may do.',
  'roles:manage': 'Create, edit and delete custom roles.',
  'projects:read': 'See projects.',
  'projects:create': 'Create projects.',
  'projects:rename': 'Rename projects.',
  'projects:delete': 'Delete projects.',
  'audit:read': 'Read the audit log.',
  'usage:read': 'See how many members there are, and how many sign in.',
  'api_keys:manage': 'See, create, rotate and revoke API keys.',
  'api_clients:manage': 'See, register and revoke API clients of the pool.',
} as const satisfies Record<`${string}:${string}`, string>;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

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
  return Object.hasOwn(PERMISSIONS, value);
}

/** What an API key can be given. */
export const KEY_PERMISSIONS = ALL_PERMISSIONS.filter(
  (permission) => !PEOPLE_ONLY.includes(permission),
);

/** What programs may ask the pool for: a scope for each permission they can hold. */
export const PROGRAM_SCOPES = {
  identifier: RESOURCE_SERVER,
  scopes: Object.fromEntries(KEY_PERMISSIONS.map((name) => [name, PERMISSIONS[name]])),
};
