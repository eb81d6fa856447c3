import type { ToolDeclaration } from '../tool-declaration.ts';

/** What every product built on this has: members, invitations, roles, files and the audit log. */
export const OTHER_TOOLS: readonly ToolDeclaration[] = [
  {
    operation: 'getTenant',
    title: 'Show the tenant',
    description:
      'Name and URL of the tenant that you work in, and what you may do there. A good first call.',
  },
  {
    operation: 'listMembers',
    title: 'List members',
    description:
      'Members of the tenant with roles and status, a page at a time; search by name or email address.',
  },
  {
    operation: 'getMember',
    title: 'Show a member',
    description: 'One member by the id that listMembers gives.',
  },
  {
    operation: 'changeRole',
    title: 'Change a member’s role',
    description:
      'Gives a member another role, never one that may do more than you may. Ask the user first.',
    destructive: true,
  },
  {
    operation: 'deactivateMember',
    title: 'Deactivate a member',
    description: 'Shuts a member out of the tenant until someone reactivates them.',
    destructive: true,
  },
  {
    operation: 'listInvitations',
    title: 'List invitations',
    description: 'Invitations that wait for an answer, with role, address and expiry.',
  },
  {
    operation: 'createInvitation',
    title: 'Invite someone',
    description: 'Sends an email that invites one person to the tenant in a role.',
  },
  {
    operation: 'revokeInvitation',
    title: 'Revoke an invitation',
    description: 'The link of the invitation, by its id, stops working.',
    destructive: true,
  },
  {
    operation: 'listRoles',
    title: 'List roles',
    description: 'The tenant’s own roles, which narrow owner, admin, member or viewer.',
  },
  {
    operation: 'listFiles',
    title: 'List files',
    description: 'Files of the tenant: name, type and size, a page at a time.',
  },
  {
    operation: 'renameFile',
    title: 'Rename a file',
    description: 'Gives a file, by its id from listFiles, another name.',
  },
  {
    operation: 'deleteFile',
    title: 'Delete a file',
    description: 'Puts a file aside for 30 days, in which it can be restored.',
    destructive: true,
  },
  {
    operation: 'listAuditEvents',
    title: 'Read the audit log',
    description:
      'Who did what in the tenant, newest first; filter by action, actor, target or time.',
  },
];
