import type { Role } from '@gatehouse/domain/role';

export const roles = {
  names: { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' },
  sentences: {
    owner: 'Can do everything in the tenant and appoint other owners.',
    admin: 'Manages members, invitations and the tenant, and reads the audit log.',
    member: 'Works with projects and sees other members.',
    viewer: 'Can view projects and members, but change nothing.',
  },
} as const satisfies Record<string, Record<Role, string>>;
