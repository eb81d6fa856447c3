import type { Permission } from '@gatehouse/policy/permissions';

/** A sentence for every permission, by its name. */
export const permissions = {
  'tenant:read': 'See the tenant.',
  'tenant:rename': 'Change the name, address, logo and colour of the tenant.',
  'tenant:secure': 'Change the security settings of the tenant.',
  'tenant:delete': 'Delete the tenant.',
  'members:read': 'See who is a member, and in which role.',
  'members:invite': 'Invite people, and see, resend and revoke invitations.',
  'members:change_role': 'Change the role of a member.',
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
  'api_clients:manage': 'See, register and revoke API clients of the pool.',
  'api_keys:manage': 'See, create, rotate and revoke API keys.',
} as const satisfies Record<Permission, string>;
