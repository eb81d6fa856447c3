import type { Principal } from '@gatehouse/domain/principal';
import { requireRecentSignIn, requireSecondFactor } from './recent-sign-in.ts';

/**
 * `always`: not without a recent sign-in. `factor`: nor without a second factor, for what staff cannot
 * undo (decision 0132). `sometimes`: the verb asks for one, by what it is about.
 * `permit`: the pool itself has just asked the person again, which is more. `never`: not needed.
 */
export type StepUp = 'always' | 'factor' | 'sometimes' | 'permit' | 'never';

/**
 * What a session that was left open, or stolen, must not be enough for (decision 0074): what outlives
 * it, what reaches many, what carries a whole list away. Every change is here, and every download,
 * by the id of its route, with the reason.
 */
export const STEP_UP = {
  // One's own account and sessions
  signOut: ['never', 'ends a right'],
  deleteAccount: ['always', 'cannot be undone'],
  endOneSession: ['never', 'ends a right'],
  endOtherSessions: ['never', 'ends rights, and spares the session that asks'],
  endAllSessions: [
    'always',
    'would lock the person out along with an attacker who holds the session',
  ],
  changeName: ['never', 'can be changed back'],
  setAvatar: ['never', 'can be changed back'],
  removeAvatar: ['never', 'can be changed back'],
  changePassword: ['permit', 'outlives the session'],
  requestEmail: ['permit', 'outlives the session'],
  confirmEmail: ['permit', 'outlives the session'],
  cancelEmail: ['never', 'leaves everything as it is'],
  startMfa: ['permit', 'outlives the session'],
  confirmMfa: ['permit', 'outlives the session'],
  removeMfa: ['permit', 'outlives the session'],
  createBackupCodes: ['permit', 'hands out secrets that outlive the session'],
  confirmBackupCodes: ['permit', 'voids the codes before, which outlive the session'],
  renamePasskey: ['never', 'can be changed back'],
  removePasskey: ['permit', 'outlives the session'],
  startConnecting: ['always', 'lets another account sign in as the person'],
  removeConnectedAccount: ['always', 'takes a way to sign in'],
  markNotificationRead: ['never', 'changes a mark'],
  markAllNotificationsRead: ['never', 'changes marks'],
  setPreferences: ['never', 'can be changed back'],

  // A tenant
  createTenant: ['never', 'gives no right over anything that exists'],
  renameTenant: ['never', 'can be changed back'],
  changeSlug: ['never', 'the old address goes on leading here'],
  setAccent: ['never', 'can be changed back'],
  setLogo: ['never', 'can be changed back'],
  removeLogo: ['never', 'can be changed back'],
  setSessionLimits: ['always', 'decides how long everyone stays signed in'],
  setMfaPolicy: ['always', 'decides what everyone signs in with'],
  setInvitationRules: ['always', 'decides who may let people in'],
  exportTenant: ['always', 'carries everything away'],
  deleteTenant: ['always', 'shuts everyone out'],
  restoreTenant: ['always', 'lets everyone back in'],

  // Members
  exportMembers: ['always', 'carries the whole list away'],
  bulkChangeRole: ['always', 'reaches many'],
  bulkDeactivate: ['always', 'reaches many'],
  bulkReactivate: ['always', 'reaches many'],
  bulkRemove: ['always', 'reaches many'],
  bulkSignOut: ['always', 'reaches many'],
  bulkResetPassword: ['always', 'reaches many'],
  changeRole: ['sometimes', 'an owner outlives the session and the person who made them'],
  deactivateMember: ['never', 'one member, who can be reactivated'],
  reactivateMember: ['never', 'one member, who was one before'],
  removeMember: ['never', 'one member, who can be invited again'],
  leaveTenant: ['never', 'ends a right'],
  signOutMember: ['never', 'one member, who signs in again'],
  remindOfMfa: ['never', 'asks, and changes nothing'],
  resetPassword: ['never', 'the code for a new one goes to the member alone'],
  resetMfa: ['always', 'leaves an account with a password alone'],

  // Invitations
  checkInvitations: ['never', 'changes nothing'],
  createInvitation: ['sometimes', 'an owner outlives the session and the person who invited them'],
  inviteMany: ['always', 'reaches many'],
  resendInvitation: ['never', 'to the same address as before'],
  revokeInvitation: ['never', 'ends a right'],
  acceptInvitation: ['never', 'takes what was offered to the verified address'],
  renewPassword: ['never', 'goes to the invited address alone; no one is signed in'],

  joinTenant: ['never', 'takes what owners offer to the verified address'],
  requestAccess: ['never', 'gives no one anything'],
  withdrawAccessRequest: ['never', 'takes back a question'],
  refuseAccess: ['never', 'leaves everything as it is'],
  withdrawJoinRequest: ['never', 'ends a request'],
  askToJoin: ['never', 'gives no one anything'],
  approveJoinRequest: ['never', 'one member, of a verified domain and at most the default role'],
  refuseJoinRequest: ['never', 'leaves everything as it is'],

  // Roles
  createRole: ['never', 'gives no one anything'],
  cloneRole: ['never', 'gives no one anything'],
  editRole: ['always', 'reaches all who have it'],
  deleteRole: ['always', 'moves all who have it'],

  // Programs
  createApiKey: ['always', 'outlives the session, for up to a year'],
  rotateApiKey: ['always', 'hands out a secret that outlives the session'],
  revokeApiKey: ['never', 'ends a right'],
  createPersonalKey: ['always', 'outlives the session, for up to half a year'],
  revokeOwnPersonalKey: ['never', 'ends a right'],
  revokePersonalKey: ['never', 'ends a right'],
  cutAllConnectedApps: ['never', 'ends rights'],
  setPersonalKeyRules: ['always', 'decides whether programs act as members'],
  registerApiClient: ['always', 'outlives the session'],
  revokeApiClient: ['never', 'ends a right'],
  createWebhook: ['always', 'sends what happens elsewhere, and outlives the session'],
  changeWebhook: ['always', 'sends what happens elsewhere'],
  rotateWebhookSecret: ['always', 'hands out a secret that outlives the session'],
  switchWebhookOn: ['always', 'sends what happens elsewhere'],
  switchWebhookOff: ['never', 'sends less'],
  deleteWebhook: ['never', 'sends less'],
  sendTestEvent: ['never', 'says nothing, to where everything goes'],
  replayDelivery: ['never', 'to where it went before'],
  replayFailed: ['never', 'to where it went before'],

  // Domains
  addDomain: ['always', 'the way to let people in by an identity provider begins here'],
  changeDomain: ['always', 'decides who gets in without an invitation'],
  verifyDomain: ['always', 'lets people of the domain in'],
  releaseDomain: ['always', 'another tenant can have it'],

  // How people sign in: who decides that can sign in as anyone
  setSsoPolicy: ['always', 'decides how everyone signs in'],
  setBreakGlass: ['always', 'decides who gets in past the identity provider'],
  createConnection: ['always', 'decides how everyone signs in'],
  editConnection: ['always', 'decides how everyone signs in'],
  deleteConnection: ['always', 'signs out all who came by it'],
  setProvider: ['always', 'decides who says who people are'],
  activateConnection: ['always', 'decides how everyone signs in'],
  deactivateConnection: ['always', 'signs out all who came by it'],
  addCertificate: ['always', 'decides who says who people are'],
  removeCertificate: ['always', 'decides who says who people are'],
  setRoleMappings: ['always', 'gives roles to many'],

  // The directory that lets people in and out
  connectScim: ['always', 'hands out a secret that lets people in and out'],
  changeScim: ['always', 'decides whom the directory reaches'],
  setScimMappings: ['always', 'gives roles to many by their groups'],
  createScimToken: ['always', 'hands out a secret that lets people in and out'],
  revokeScimToken: ['never', 'ends a way in'],
  disconnectScim: ['always', 'may deactivate many'],

  // Projects, files, and the log
  createProject: ['never', 'daily work'],
  renameProject: ['never', 'daily work'],
  deleteProject: ['never', 'daily work, of one'],
  createUpload: ['never', 'daily work'],
  completeUpload: ['never', 'daily work'],
  renameFile: ['never', 'daily work, of one'],
  deleteFile: ['never', 'one file, which can be restored for 30 days'],
  restoreFile: ['never', 'one file, which was there before'],
  eraseFile: ['always', 'cannot be undone'],
  vendFileCredentials: ['always', 'hands out a secret that outlives the session, for an hour'],
  setPublicPage: ['always', 'shows something of the tenant to everyone'],
  publishFile: ['always', 'shows a file to everyone'],
  withdrawFile: ['never', 'shows less'],
  exportAuditEvents: ['always', 'carries the whole log away'],

  // Operators
  restoreTenantAsOperator: ['always', 'lets everyone of a tenant back in'],
  approveSupportAccess: ['always', 'lets staff in'],
  refuseSupportAccess: ['never', 'leaves everything as it is'],
  endSupportAccess: ['never', 'ends a right'],
  askForAccess: ['always', 'mails the owners of a tenant'],
  endSupportAsOperator: ['never', 'ends a right'],
  suspendTenant: ['always', 'stops the work of a whole tenant'],
  reactivateTenant: ['always', 'lets a whole tenant work again'],
  setFilesQuota: ['always', 'decides what a tenant may store'],
  requestMove: ['factor', 'stops the writes of a tenant, and takes its rows elsewhere'],
  cancelMove: ['never', 'leaves everything as it is'],
  requestComparison: ['never', 'has done what is desired anyway'],
  releaseRights: ['always', 'gives back the rights of a whole tenant'],
  retryJob: ['never', 'has done what is desired anyway'],
  disablePerson: ['always', 'shuts a person out of all tenants'],
  enablePerson: ['always', 'lets a person into all tenants'],
  deletePerson: ['factor', 'cannot be undone'],
  confirmStaffRequest: ['factor', 'does what cannot be undone'],
  refuseStaffRequest: ['never', 'leaves everything as it is'],
  withdrawStaffRequest: ['never', 'likewise, and is one’s own'],
} as const satisfies Readonly<Record<string, readonly [StepUp, string]>>;

/** A route, as far as it matters here. */
interface Asked {
  readonly id: string;
  readonly method: string;
  /** What it answers with; `file` for a download. */
  readonly answer: string;
}

/** Does this route ask for a recent sign-in, whatever it is sent? One that the table lacks does. */
export function asksForRecentSignIn(route: Asked): boolean {
  const when = whenAsked(route);
  if (when === undefined) return route.method !== 'get' || route.answer === 'file';
  return when === 'always' || when === 'factor';
}

/** Does this route ask for a second factor as well? */
export function asksForSecondFactor(route: Pick<Asked, 'id'>): boolean {
  return whenAsked(route) === 'factor';
}

function whenAsked({ id }: Pick<Asked, 'id'>): StepUp | undefined {
  const rows: Readonly<Record<string, readonly [StepUp, string]>> = STEP_UP;
  return Object.hasOwn(rows, id) ? rows[id]?.[0] : undefined;
}

/**
 * Refuses a person whose sign-in is too old for the route. A program has no sign-in: the
 * person who made it had a recent one, and chose what it may do.
 * @param now milliseconds since 1970
 * @throws DomainError `auth.step_up_required`, `auth.second_factor_required`
 */
export function requireStepUp(route: Asked, principal: Principal, now: number): void {
  const program = principal.kind === 'api_key' || principal.kind === 'api_client';
  if (!program && asksForRecentSignIn(route)) requireRecentSignIn(principal, now);
  if (!program && asksForSecondFactor(route)) requireSecondFactor(principal);
}
