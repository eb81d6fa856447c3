import type { PermissionGroup } from '@gatehouse/policy/permission-groups';
import type { Permission } from '@gatehouse/policy/permissions';

/** A short name for every permission. */
export const permissionNames = {
  'tenant:read': 'View tenant',
  'tenant:rename': 'Edit name and branding',
  'tenant:secure': 'Change security settings',
  'tenant:delete': 'Delete tenant',
  'sso:manage': 'Manage domains and single sign-on',
  'members:read': 'View members',
  'members:invite': 'Invite people',
  'members:change_role': 'Change roles',
  'members:deactivate': 'Deactivate members',
  'members:remove': 'Remove members',
  'members:secure': 'Reset members’ sign-in',
  'members:export': 'Export members',
  'roles:read': 'View roles',
  'roles:manage': 'Manage custom roles',
  'projects:read': 'View projects',
  'projects:create': 'Create projects',
  'projects:rename': 'Rename projects',
  'projects:delete': 'Delete projects',
  'files:read': 'View files',
  'files:write': 'Upload files',
  'files:delete': 'Manage everyone’s files',
  'audit:read': 'View audit log',
  'usage:read': 'View usage',
  'api_clients:manage': 'Manage API clients',
  'webhooks:manage': 'Manage webhooks',
  'api_keys:manage': 'Manage API keys',
} as const satisfies Record<Permission, string>;

/** What permissions are about. */
export const permissionGroups = {
  tenant: { name: 'Tenant', text: 'Its name, its security, and whether it exists.' },
  members: { name: 'Members', text: 'Who is in the tenant, and with which role.' },
  roles: { name: 'Roles', text: 'What each role allows.' },
  projects: { name: 'Projects', text: 'What the tenant works on.' },
  files: { name: 'Files', text: 'What members share with each other.' },
  insight: { name: 'Audit log and usage', text: 'What happened, and how much the tenant is used.' },
  programs: { name: 'Programs', text: 'What other software may do on behalf of members.' },
} as const satisfies Record<PermissionGroup, { name: string; text: string }>;
