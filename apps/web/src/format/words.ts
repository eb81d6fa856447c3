import type { Role } from '@gatehouse/domain/role';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  viewer: 'Viewer',
};

export const ROLE_SENTENCES: Readonly<Record<Role, string>> = {
  owner: 'May do everything in the tenant, and appoint other owners.',
  admin: 'Looks after members, invitations and the tenant, and reads the audit log.',
  member: 'Works with projects, and sees who else is a member.',
  viewer: 'Sees projects and members, and changes nothing.',
};
