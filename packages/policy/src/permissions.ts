import { RESOURCE_SERVER } from '@gatehouse/domain/resource-server';

/** Every permission, with the sentence that explains it to people. */
export const PERMISSIONS = {
  'tenant:read': 'See the tenant.',
  'tenant:rename': 'Change the tenant’s name, URL, logo and colour.',
  'tenant:secure': "Change the tenant's security settings.",
  'tenant:delete': 'Delete the tenant.',
  'members:read': 'See members and their roles.',
  'members:invite': 'Invite people; see, resend and revoke invitations.',
  'members:change_role': "Change a member's role.",
  'members:deactivate': 'Deactivate and reactivate a member.',
  'members:remove': 'Remove a member from the tenant.',
  'members:secure': 'Sign a member out, and reset their password or two-factor authentication.',
  'members:export': 'Export the member list.',
  'roles:read': 'See roles and what each can do.',
  'roles:manage': 'Create, edit and delete custom roles.',
  'projects:read': 'See projects.',
  'projects:create': 'Create projects.',
  'projects:rename': 'Rename projects.',
  'projects:delete': 'Delete projects.',
  'audit:read': 'Read the audit log.',
  'usage:read': 'See member and sign-in statistics.',
  'api_keys:manage': 'See, create, rotate and revoke API keys.',
  'api_clients:manage': 'See, register and revoke API clients.',
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
