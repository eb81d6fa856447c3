import type { Route } from './route.ts';
import {
  changeName,
  getAccount,
  getAvatar,
  listSecurityEvents,
  removeAvatar,
  setAvatar,
} from './routes/account.ts';
import {
  cancelEmail,
  changePassword,
  confirmEmail,
  confirmMfa,
  removeMfa,
  requestEmail,
  startMfa,
} from './routes/account-security.ts';
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from './routes/api-keys.ts';
import { listAuditEvents } from './routes/audit-events.ts';
import {
  acceptInvitation,
  createInvitation,
  listInvitations,
  renewPassword,
  resendInvitation,
  revokeInvitation,
} from './routes/invitations.ts';
import { getMe, signOut } from './routes/me.ts';
import {
  changeRole,
  deactivateMember,
  listMembers,
  reactivateMember,
  removeMember,
} from './routes/members.ts';
import { createProject, deleteProject, listProjects, renameProject } from './routes/projects.ts';
import {
  cloneRole,
  createRole,
  deleteRole,
  editRole,
  getRole,
  listRoleHolders,
  listRoles,
} from './routes/roles.ts';
import {
  endAllSessions,
  endOneSession,
  endOtherSessions,
  listSessions,
} from './routes/sessions.ts';
import {
  createTenant,
  getSessionLimits,
  getTenant,
  listTenants,
  renameTenant,
  setSessionLimits,
} from './routes/tenants.ts';

/** Every operation of the API. What is not in this list does not exist. */
export const ROUTES: readonly Route[] = [
  getMe,
  signOut,
  listSessions,
  endOneSession,
  endOtherSessions,
  endAllSessions,
  getAccount,
  changeName,
  listSecurityEvents,
  setAvatar,
  removeAvatar,
  getAvatar,
  changePassword,
  requestEmail,
  confirmEmail,
  cancelEmail,
  startMfa,
  confirmMfa,
  removeMfa,
  listTenants,
  createTenant,
  getTenant,
  renameTenant,
  getSessionLimits,
  setSessionLimits,
  listMembers,
  changeRole,
  deactivateMember,
  reactivateMember,
  removeMember,
  listInvitations,
  createInvitation,
  resendInvitation,
  revokeInvitation,
  acceptInvitation,
  renewPassword,
  listRoles,
  getRole,
  listRoleHolders,
  createRole,
  editRole,
  cloneRole,
  deleteRole,
  listProjects,
  createProject,
  renameProject,
  deleteProject,
  listAuditEvents,
  listApiKeys,
  createApiKey,
  rotateApiKey,
  revokeApiKey,
];
