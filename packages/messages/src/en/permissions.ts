import type { Permission } from '@gatehouse/policy/permissions';

/** A sentence for every permission, by its name. */
export const permissions = {
  'tenant:read': 'See the tenant.',
  'tenant:rename': 'Change the tenant’s name, URL, logo and colour.',
  'tenant:secure': 'Change the tenant’s security settings.',
  'tenant:delete': 'Delete the tenant.',
  'sso:manage': 'Manage domains and sign-in with identity providers.',
  'members:read': 'See members and their roles.',
  'members:invite': 'Invite people; see, resend and revoke invitations.',
  'members:change_role': 'Change a member’s role.',
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
  'api_clients:manage': 'See, register and revoke API clients.',
  'api_keys:manage': 'See, create, rotate and revoke API keys.',
} as const satisfies Record<Permission, string>;
