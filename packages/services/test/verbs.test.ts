import { globSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { type AnyId, toId } from '@gatehouse/domain/ids';
import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { describe, expect, it } from 'vitest';
import * as accessRequests from '../src/access-requests/index.ts';
import * as apiClients from '../src/api-clients/index.ts';
import * as apiKeys from '../src/api-keys/index.ts';
import * as audit from '../src/audit/index.ts';
import * as connectedApps from '../src/connected-apps/index.ts';
import * as domains from '../src/domains/index.ts';
import { fileChunks } from '../src/files/export.ts';
import * as files from '../src/files/index.ts';
import * as invitations from '../src/invitations/index.ts';
import * as joinRequests from '../src/join-requests/index.ts';
import * as members from '../src/members/index.ts';
import * as personalKeys from '../src/personal-keys/index.ts';
import * as projects from '../src/projects/index.ts';
import * as publicPage from '../src/public-page/index.ts';
import * as roles from '../src/roles/index.ts';
import * as connections from '../src/connections/index.ts';
import * as scim from '../src/scim/index.ts';
import * as support from '../src/support/index.ts';
import * as tenants from '../src/tenants/index.ts';
import * as webhooks from '../src/webhooks/index.ts';
import type { Deps } from '../src/access/deps.ts';
import type { Context } from '../src/access/actor.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { tenantOnPaper } from './support/tenant-on-paper.ts';

type Verb = (deps: Deps, ctx: Context) => unknown;

const id = <Id extends AnyId>() => toId<Id>(randomUUID());
const page = { limit: 10 };
const name = 'x';

/** Each verb of a tenant with the one permission that it asks for. */
const VERBS: Readonly<Record<string, readonly [Permission, Verb]>> = {
  'api-clients/list': [
    'api_clients:manage',
    (deps, ctx) => apiClients.listApiClients(deps, ctx, page),
  ],
  'api-clients/register': [
    'api_clients:manage',
    (deps, ctx) =>
      apiClients.registerApiClient(deps, ctx, { clientId: 'x', name, permissions: [] }),
  ],
  'api-clients/revoke': [
    'api_clients:manage',
    (deps, ctx) => apiClients.revokeApiClient(deps, ctx, { id: id() }),
  ],
  'connected-apps/connect': [
    'tenant:read',
    (deps, ctx) =>
      connectedApps.connectApp(deps, ctx, {
        request: {
          client: { id: 'x', name, redirectUris: [] },
          ...{ redirectUri: 'http://127.0.0.1/', challenge: '', state: null, scopes: ['read'] },
        },
        ...{ allow: 'read', days: 7 },
      }),
  ],
  'connected-apps/cut-all': ['api_keys:manage', (deps, ctx) => connectedApps.cutAllApps(deps, ctx)],
  'personal-keys/create': [
    'tenant:read',
    (deps, ctx) => personalKeys.createPersonalKey(deps, ctx, { name, permissions: [], days: 1 }),
  ],
  'personal-keys/get-rules': [
    'tenant:read',
    (deps, ctx) => personalKeys.getPersonalKeyRules(deps, ctx),
  ],
  'personal-keys/list': [
    'api_keys:manage',
    (deps, ctx) => personalKeys.listPersonalKeys(deps, ctx, { ...page, apps: false }),
  ],
  'personal-keys/revoke': [
    'api_keys:manage',
    (deps, ctx) => personalKeys.revokePersonalKey(deps, ctx, { id: id() }),
  ],
  'personal-keys/set-rules': [
    'tenant:secure',
    (deps, ctx) => personalKeys.setPersonalKeyRules(deps, ctx, { allowed: false }),
  ],
  'api-keys/create': [
    'api_keys:manage',
    (deps, ctx) => apiKeys.createApiKey(deps, ctx, { name, permissions: [], days: 1 }),
  ],
  'api-keys/list': ['api_keys:manage', (deps, ctx) => apiKeys.listApiKeys(deps, ctx, page)],
  'api-keys/revoke': [
    'api_keys:manage',
    (deps, ctx) => apiKeys.revokeApiKey(deps, ctx, { id: id() }),
  ],
  'api-keys/rotate': [
    'api_keys:manage',
    (deps, ctx) => apiKeys.rotateApiKey(deps, ctx, { id: id(), days: 1, graceHours: 0 }),
  ],
  'audit/export': [
    'audit:read',
    (deps, ctx) => audit.exportAuditEvents(deps, ctx, { format: 'csv', filter: {} }),
  ],
  'audit/list': ['audit:read', (deps, ctx) => audit.listAuditEvents(deps, ctx, page)],
  'audit/stream': ['audit:read', (deps, ctx) => audit.streamAuditEvents(deps, ctx, page)],
  'audit/verify-own': ['audit:read', (deps, ctx) => audit.verifyOwnChain(deps, ctx, {})],
  'domains/add': ['sso:manage', (deps, ctx) => domains.addDomain(deps, ctx, { name })],
  'domains/change': ['sso:manage', (deps, ctx) => domains.changeDomain(deps, ctx, { id: id() })],
  'domains/get': ['sso:manage', (deps, ctx) => domains.getDomain(deps, ctx, { id: id() })],
  'domains/list': ['sso:manage', (deps, ctx) => domains.listDomains(deps, ctx)],
  'domains/release': ['sso:manage', (deps, ctx) => domains.releaseDomain(deps, ctx, { id: id() })],
  'access-requests/ask': [
    'tenant:read',
    (deps, ctx) => accessRequests.askForAccess(deps, ctx, { permission: 'members:invite' }),
  ],
  'access-requests/help': [
    'tenant:read',
    (deps, ctx) => accessRequests.getAccessHelp(deps, ctx, { permission: 'members:invite' }),
  ],
  'access-requests/list': [
    'members:change_role',
    (deps, ctx) => accessRequests.listAccessRequests(deps, ctx),
  ],
  'access-requests/withdraw': [
    'tenant:read',
    (deps, ctx) =>
      accessRequests.withdrawAccessRequest(deps, ctx, { permission: 'members:invite' }),
  ],
  'access-requests/refuse': [
    'members:change_role',
    (deps, ctx) => accessRequests.refuseAccess(deps, ctx, { id: id() }),
  ],
  'join-requests/approve': [
    'members:invite',
    (deps, ctx) => joinRequests.approveJoinRequest(deps, ctx, { id: id(), role: 'viewer' }),
  ],
  'join-requests/list': [
    'members:invite',
    (deps, ctx) => joinRequests.listJoinRequests(deps, ctx, page),
  ],
  'join-requests/refuse': [
    'members:invite',
    (deps, ctx) => joinRequests.refuseJoinRequest(deps, ctx, { id: id() }),
  ],
  'domains/verify': ['sso:manage', (deps, ctx) => domains.verifyDomain(deps, ctx, { id: id() })],
  'files/complete-upload': [
    'files:write',
    (deps, ctx) => files.completeUpload(deps, ctx, { id: id() }),
  ],
  'files/create-upload': [
    'files:write',
    (deps, ctx) => files.createUpload(deps, ctx, { name, size: 1, contentType: 'text/plain' }),
  ],
  'files/delete': ['files:write', (deps, ctx) => files.deleteFile(deps, ctx, { id: id() })],
  'files/download': [
    'files:read',
    (deps, ctx) => files.downloadFile(deps, ctx, { id: id(), disposition: 'attachment' }),
  ],
  'files/erase': ['files:write', (deps, ctx) => files.eraseFile(deps, ctx, { id: id() })],
  'files/export': ['files:read', (deps, ctx) => fileChunks(deps, ctx).next()],
  'files/get-upload': ['files:write', (deps, ctx) => files.getUpload(deps, ctx, { id: id() })],
  'files/list': ['files:read', (deps, ctx) => files.listFiles(deps, ctx, page)],
  'files/list-own-uploads': ['files:write', (deps, ctx) => files.listOwnUploads(deps, ctx)],
  'files/rename': ['files:write', (deps, ctx) => files.renameFile(deps, ctx, { id: id(), name })],
  'files/restore': ['files:write', (deps, ctx) => files.restoreFile(deps, ctx, { id: id() })],
  'files/vend-credentials': ['files:write', (deps, ctx) => files.vendCredentials(deps, ctx)],
  'invitations/check': [
    'members:invite',
    (deps, ctx) => invitations.checkInvitations(deps, ctx, { emails: ['a@example.com'] }),
  ],
  'invitations/create': [
    'members:invite',
    (deps, ctx) =>
      invitations.createInvitation(deps, ctx, { email: 'a@example.com', role: 'viewer' }),
  ],
  'invitations/get-bulk': [
    'members:invite',
    (deps, ctx) => invitations.getBulkInvitations(deps, ctx, { id: id() }),
  ],
  'invitations/start-bulk': [
    'members:invite',
    (deps, ctx) => invitations.startBulkInvitations(deps, ctx, { people: [] }),
  ],
  'invitations/list': [
    'members:invite',
    (deps, ctx) => invitations.listInvitations(deps, ctx, page),
  ],
  'invitations/resend': [
    'members:invite',
    (deps, ctx) => invitations.resendInvitation(deps, ctx, { id: id() }),
  ],
  'invitations/revoke': [
    'members:invite',
    (deps, ctx) => invitations.revokeInvitation(deps, ctx, { id: id() }),
  ],
  'members/change-role': [
    'members:change_role',
    (deps, ctx) => members.changeRole(deps, ctx, { userId: id(), role: 'viewer' }),
  ],
  'members/count-people': ['members:read', (deps, ctx) => members.countPeople(deps, ctx)],
  'members/count': ['members:read', (deps, ctx) => members.countMembers(deps, ctx, {})],
  'members/deactivate': [
    'members:deactivate',
    (deps, ctx) => members.deactivateMember(deps, ctx, { userId: id() }),
  ],
  'members/export': [
    'members:export',
    (deps, ctx) =>
      members.exportMembers(deps, ctx, {
        format: 'csv',
        filter: {},
        sort: 'name',
        descending: false,
      }),
  ],
  'members/get': ['members:read', (deps, ctx) => members.getMember(deps, ctx, { userId: id() })],
  'members/get-bulk': ['members:read', (deps, ctx) => members.getBulk(deps, ctx, { id: id() })],
  'members/remind-of-mfa': ['members:secure', (deps, ctx) => members.remindOfMfa(deps, ctx)],
  'members/sign-out': [
    'members:secure',
    (deps, ctx) => members.signOutMember(deps, ctx, { userId: id() }),
  ],
  'members/reset-password': [
    'members:secure',
    (deps, ctx) => members.resetPassword(deps, ctx, { userId: id() }),
  ],
  'members/reset-mfa': [
    'members:secure',
    (deps, ctx) => members.resetMfa(deps, ctx, { userId: id() }),
  ],
  'members/list': ['members:read', (deps, ctx) => members.listMembers(deps, ctx, page)],
  'members/reactivate': [
    'members:deactivate',
    (deps, ctx) => members.reactivateMember(deps, ctx, { userId: id() }),
  ],
  'members/remove': [
    'members:remove',
    (deps, ctx) => members.removeMember(deps, ctx, { userId: id() }),
  ],
  'members/start-bulk': [
    'members:remove',
    (deps, ctx) =>
      members.startBulk(deps, ctx, { action: 'remove', selection: { userIds: [id()] } }),
  ],
  'projects/create': [
    'projects:create',
    (deps, ctx) => projects.createProject(deps, ctx, { name }),
  ],
  'projects/delete': [
    'projects:delete',
    (deps, ctx) => projects.deleteProject(deps, ctx, { id: id() }),
  ],
  'projects/list': ['projects:read', (deps, ctx) => projects.listProjects(deps, ctx, page)],
  'projects/rename': [
    'projects:rename',
    (deps, ctx) => projects.renameProject(deps, ctx, { id: id(), name }),
  ],
  'roles/clone': ['roles:manage', (deps, ctx) => roles.cloneRole(deps, ctx, { id: id(), name })],
  'public-page/get': ['tenant:secure', (deps, ctx) => publicPage.getPublicPage(deps, ctx)],
  'public-page/publish-file': [
    'tenant:secure',
    (deps, ctx) => publicPage.publishFile(deps, ctx, { id: id() }),
  ],
  'public-page/set': [
    'tenant:secure',
    (deps, ctx) =>
      publicPage.setPublicPage(deps, ctx, { published: true, title: name, text: name }),
  ],
  'public-page/withdraw-file': [
    'tenant:secure',
    (deps, ctx) => publicPage.withdrawFile(deps, ctx, { id: id() }),
  ],
  'roles/create': [
    'roles:manage',
    (deps, ctx) =>
      roles.createRole(deps, ctx, { name, description: '', base: 'viewer', permissions: [] }),
  ],
  'roles/delete': ['roles:manage', (deps, ctx) => roles.deleteRole(deps, ctx, { id: id() })],
  'roles/edit': ['roles:manage', (deps, ctx) => roles.editRole(deps, ctx, { id: id() })],
  'roles/explain-member': [
    'members:change_role',
    (deps, ctx) => roles.explainMember(deps, ctx, { userId: id(), permission: 'audit:read' }),
  ],
  'roles/explain-own': [
    'tenant:read',
    (deps, ctx) => roles.explainOwn(deps, ctx, { permission: 'audit:read' }),
  ],
  'roles/get': ['roles:read', (deps, ctx) => roles.getRole(deps, ctx, { id: id() })],
  'roles/holders': [
    'members:read',
    (deps, ctx) => roles.listRoleHolders(deps, ctx, { ...page, id: id() }),
  ],
  'roles/list-member-access': [
    'members:change_role',
    (deps, ctx) => roles.listMemberAccess(deps, ctx, { userId: id() }),
  ],
  'roles/list-own-access': ['tenant:read', (deps, ctx) => roles.listOwnAccess(deps, ctx)],
  'roles/list': ['roles:read', (deps, ctx) => roles.listRoles(deps, ctx)],
  'connections/activate-connection': [
    'sso:manage',
    (deps, ctx) => connections.activateConnection(deps as never, ctx, { id: id() }),
  ],
  'connections/add-certificate': [
    'sso:manage',
    (deps, ctx) => connections.addCertificate(deps as never, ctx, { id: id(), certificate: name }),
  ],
  'connections/create-connection': [
    'sso:manage',
    (deps, ctx) =>
      connections.createConnection(deps as never, ctx, { name, vendor: 'okta', protocol: 'saml' }),
  ],
  'connections/deactivate-connection': [
    'sso:manage',
    (deps, ctx) => connections.deactivateConnection(deps as never, ctx, { id: id() }),
  ],
  'connections/delete-connection': [
    'sso:manage',
    (deps, ctx) => connections.deleteConnection(deps, ctx, { id: id() }),
  ],
  'connections/edit-connection': [
    'sso:manage',
    (deps, ctx) => connections.editConnection(deps as never, ctx, { id: id() }),
  ],
  'connections/get-attempt': [
    'sso:manage',
    (deps, ctx) => connections.getAttempt(deps, ctx, { connectionId: id(), id: id() }),
  ],
  'connections/get-connection': [
    'sso:manage',
    (deps, ctx) => connections.getConnection(deps as never, ctx, { id: id() }),
  ],
  'connections/get-sso': ['sso:manage', (deps, ctx) => connections.getSso(deps, ctx)],
  'connections/list-attempts': [
    'sso:manage',
    (deps, ctx) => connections.listAttempts(deps, ctx, { id: id() }),
  ],
  'connections/list-connections': [
    'sso:manage',
    (deps, ctx) => connections.listConnections(deps as never, ctx),
  ],
  'connections/remove-certificate': [
    'sso:manage',
    (deps, ctx) =>
      connections.removeCertificate(deps as never, ctx, { id: id(), fingerprint: name }),
  ],
  'connections/set-break-glass': [
    'sso:manage',
    (deps, ctx) => connections.setBreakGlass(deps, ctx, { userIds: [] }),
  ],
  'connections/set-provider': [
    'sso:manage',
    (deps, ctx) =>
      connections.setProvider(deps as never, ctx, { id: id(), source: { from: 'url', url: name } }),
  ],
  'connections/set-role-mappings': [
    'sso:manage',
    (deps, ctx) => connections.setRoleMappings(deps as never, ctx, { id: id(), mappings: [] }),
  ],
  'connections/set-sso-policy': [
    'sso:manage',
    (deps, ctx) => connections.setSsoPolicy(deps, ctx, { policy: 'off' }),
  ],
  'scim/change': ['sso:manage', (deps, ctx) => scim.changeScim(deps, ctx, {})],
  'scim/connect': [
    'sso:manage',
    (deps, ctx) => scim.connectScim(deps, ctx, { name, defaultRole: 'member', days: null }),
  ],
  'scim/create-token': ['sso:manage', (deps, ctx) => scim.createScimToken(deps, ctx, { days: 1 })],
  'scim/disconnect': [
    'sso:manage',
    (deps, ctx) => scim.disconnectScim(deps, ctx, { members: 'keep' }),
  ],
  'scim/get-scim': ['sso:manage', (deps, ctx) => scim.getScim(deps, ctx)],
  'scim/list-requests': ['sso:manage', (deps, ctx) => scim.listScimRequests(deps, ctx, page)],
  'scim/revoke-token': ['sso:manage', (deps, ctx) => scim.revokeScimToken(deps, ctx, { id: 'x' })],
  'scim/set-mappings': [
    'sso:manage',
    (deps, ctx) => scim.setScimMappings(deps, ctx, { mappings: [] }),
  ],
  'webhooks/change': [
    'webhooks:manage',
    (deps, ctx) => webhooks.changeWebhook(deps as never, ctx, { id: id() }),
  ],
  'webhooks/create': [
    'webhooks:manage',
    (deps, ctx) =>
      webhooks.createWebhook({ ...deps, sso: { rules: { allowLoopback: true } } }, ctx, {
        url: 'http://localhost:9/',
        description: '',
        events: [],
      }),
  ],
  'webhooks/delete': [
    'webhooks:manage',
    (deps, ctx) => webhooks.deleteWebhook(deps, ctx, { id: id() }),
  ],
  'webhooks/get': ['webhooks:manage', (deps, ctx) => webhooks.getWebhook(deps, ctx, { id: id() })],
  'webhooks/list': ['webhooks:manage', (deps, ctx) => webhooks.listWebhooks(deps, ctx)],
  'webhooks/list-deliveries': [
    'webhooks:manage',
    (deps, ctx) => webhooks.listDeliveries(deps, ctx, { ...page, id: id() }),
  ],
  'webhooks/replay': [
    'webhooks:manage',
    (deps, ctx) => webhooks.replayDelivery(deps, ctx, { id: id(), deliveryId: id() }),
  ],
  'webhooks/replay-failed': [
    'webhooks:manage',
    (deps, ctx) => webhooks.replayFailed(deps, ctx, { id: id(), since: new Date() }),
  ],
  'webhooks/rotate-secret': [
    'webhooks:manage',
    (deps, ctx) => webhooks.rotateWebhookSecret(deps, ctx, { id: id() }),
  ],
  'webhooks/send-test': [
    'webhooks:manage',
    (deps, ctx) => webhooks.sendTestEvent(deps, ctx, { id: id() }),
  ],
  'webhooks/switch-off': [
    'webhooks:manage',
    (deps, ctx) => webhooks.switchWebhookOff(deps, ctx, { id: id() }),
  ],
  'webhooks/switch-on': [
    'webhooks:manage',
    (deps, ctx) => webhooks.switchWebhookOn(deps, ctx, { id: id() }),
  ],
  'support/approve': [
    'tenant:secure',
    (deps, ctx) =>
      support.approveSupportAccess(deps, ctx, { id: id(), minutes: 60, writes: false }),
  ],
  'support/end': [
    'tenant:secure',
    (deps, ctx) => support.endSupportAccess(deps, ctx, { id: id() }),
  ],
  'support/list': ['tenant:secure', (deps, ctx) => support.listSupportAccesses(deps, ctx)],
  'tenants/tenant-frame': ['tenant:read', (deps, ctx) => tenants.getTenantFrame(deps, ctx)],
  'support/refuse': [
    'tenant:secure',
    (deps, ctx) => support.refuseSupportAccess(deps, ctx, { id: id() }),
  ],
  'tenants/change-slug': [
    'tenant:rename',
    (deps, ctx) => tenants.changeSlug(deps, ctx, { slug: name }),
  ],
  'tenants/get-logo': ['tenant:read', (deps, ctx) => tenants.getLogo(deps, ctx)],
  'tenants/invitation-rules': ['tenant:read', (deps, ctx) => tenants.getInvitationRules(deps, ctx)],
  'tenants/remove-logo': ['tenant:rename', (deps, ctx) => tenants.removeLogo(deps, ctx)],
  'tenants/set-accent': [
    'tenant:rename',
    (deps, ctx) => tenants.setAccent(deps, ctx, { accent: null }),
  ],
  'tenants/set-invitation-rules': [
    'tenant:secure',
    (deps, ctx) =>
      tenants.setInvitationRules(deps, ctx, { inviters: 'owners', defaultRole: 'viewer' }),
  ],
  'tenants/set-logo': [
    'tenant:rename',
    (deps, ctx) => tenants.setLogo(deps, ctx, { image: new Uint8Array() }),
  ],
  'tenants/overview': ['tenant:read', (deps, ctx) => tenants.getOverview(deps, ctx)],
  'tenants/usage': ['usage:read', (deps, ctx) => tenants.getUsage(deps, ctx, { days: 30 })],
  'tenants/export': ['tenant:delete', (deps, ctx) => tenants.exportTenant(deps, ctx)],
  'tenants/delete': [
    'tenant:delete',
    (deps, ctx) => tenants.deleteTenant(deps, ctx, { slug: name }),
  ],
  'tenants/get': ['tenant:read', (deps, ctx) => tenants.getTenant(deps, ctx)],
  'tenants/rename': ['tenant:rename', (deps, ctx) => tenants.renameTenant(deps, ctx, { name })],
  'tenants/session-limits': ['tenant:read', (deps, ctx) => tenants.getSessionLimits(deps, ctx)],
  'tenants/security-score': ['tenant:secure', (deps, ctx) => tenants.getSecurityScore(deps, ctx)],
  'tenants/mfa-policy': ['tenant:secure', (deps, ctx) => tenants.getMfaPolicy(deps, ctx)],
  'tenants/set-mfa-policy': [
    'tenant:secure',
    (deps, ctx) => tenants.setMfaPolicy(deps, ctx, { policy: 'required', graceDays: 7 }),
  ],
  'tenants/set-session-limits': [
    'tenant:secure',
    (deps, ctx) => tenants.setSessionLimits(deps, ctx, { idleMinutes: 15, maxHours: 8 }),
  ],
};

/** Reaching the database means that the permission was enough. */
const reached = new Error('reached the database');
const deps = {
  db: {
    readTenant: () => Promise.reject(reached),
    withTenant: () => Promise.reject(reached),
  },
  files: {},
  settings: { invitationKey: new Uint8Array(32) },
  sealer: { seal: () => new Uint8Array(), open: () => '' },
} as unknown as Deps;

const outcome = async (verb: Verb, permissions: readonly Permission[]) => {
  const ctx = { ...getContext(tenantOnPaper(), 'owner'), permissions: new Set(permissions) };
  try {
    await verb(deps, ctx);
    return 'done';
  } catch (error) {
    return error === reached ? 'reached' : (error as { code?: string }).code;
  }
};

describe('a verb of a tenant', () => {
  it('is listed here, whatever its file', () => {
    const src = new URL('../src/', import.meta.url).pathname;
    const rooms = globSync('*/*.ts', { cwd: src }).filter((file) => !file.startsWith('access/'));
    const files = rooms.filter((file) => /\bauthorize\(/.test(readFileSync(src + file, 'utf8')));
    expect(files.map((file) => file.replace('.ts', '')).toSorted()).toEqual(
      Object.keys(VERBS).toSorted(),
    );
  });

  it.each(Object.entries(VERBS))(
    '%s asks for its one permission, first of all',
    async (_, entry) => {
      const [permission, verb] = entry;
      const others = ALL_PERMISSIONS.filter((one) => one !== permission);
      expect(await outcome(verb, others)).toBe('permission.denied');
      expect(await outcome(verb, [permission])).toBe('reached');
    },
  );
});
