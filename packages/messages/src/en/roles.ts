export const roles = {
  names: { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' },
  sentences: {
    owner: 'May do everything in the tenant, and appoint other owners.',
    admin: 'Looks after members, invitations and the tenant, and reads the audit log.',
    member: 'Works with projects, and sees who else is a member.',
    viewer: 'Sees projects and members, and changes nothing.',
  },
} as const;
