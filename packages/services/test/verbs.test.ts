import { globSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { type AnyId, toId } from '@gatehouse/domain/ids';
import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { describe, expect, it } from 'vitest';
import { listApiClients } from '../src/api-clients/list.ts';
import { registerApiClient } from '../src/api-clients/register.ts';
import { revokeApiClient } from '../src/api-clients/revoke.ts';
import { createApiKey } from '../src/api-keys/create.ts';
import { listApiKeys } from '../src/api-keys/list.ts';
import { revokeApiKey } from '../src/api-keys/revoke.ts';
import { rotateApiKey } from '../src/api-keys/rotate.ts';
import { exportAuditEvents } from '../src/audit/export.ts';
import { listAuditEvents } from '../src/audit/list.ts';
import { verifyOwnChain } from '../src/audit/verify-own.ts';
import type { Deps } from '../src/access/deps.ts';
import type { Context } from '../src/access/actor.ts';
import { checkInvitations } from '../src/invitations/check.ts';
import { createInvitation } from '../src/invitations/create.ts';
import { getBulkInvitations } from '../src/invitations/get-bulk.ts';
import { startBulkInvitations } from '../src/invitations/start-bulk.ts';
import { listInvitations } from '../src/invitations/list.ts';
import { resendInvitation } from '../src/invitations/resend.ts';
import { revokeInvitation } from '../src/invitations/revoke.ts';
import { exportMembers } from '../src/members/export.ts';
import { getBulk } from '../src/members/get-bulk.ts';
import { startBulk } from '../src/members/start-bulk.ts';
import { countMembers } from '../src/members/count.ts';
import { changeRole } from '../src/members/change-role.ts';
import { deactivateMember } from '../src/members/deactivate.ts';
import { getMember } from '../src/members/get.ts';
import { listMembers } from '../src/members/list.ts';
import { resetMfa } from '../src/members/reset-mfa.ts';
import { resetPassword } from '../src/members/reset-password.ts';
import { signOutMember } from '../src/members/sign-out.ts';
import { reactivateMember } from '../src/members/reactivate.ts';
import { removeMember } from '../src/members/remove.ts';
import { createProject } from '../src/projects/create.ts';
import { deleteProject } from '../src/projects/delete.ts';
import { listProjects } from '../src/projects/list.ts';
import { renameProject } from '../src/projects/rename.ts';
import { cloneRole } from '../src/roles/clone.ts';
import { createRole } from '../src/roles/create.ts';
import { deleteRole } from '../src/roles/delete.ts';
import { editRole } from '../src/roles/edit.ts';
import { explainMember } from '../src/roles/explain-member.ts';
import { explainOwn } from '../src/roles/explain-own.ts';
import { getRole } from '../src/roles/get.ts';
import { listRoleHolders } from '../src/roles/holders.ts';
import { listRoles } from '../src/roles/list.ts';
import { deleteTenant } from '../src/tenants/delete.ts';
import { exportTenant } from '../src/tenants/export.ts';
import { getTenant } from '../src/tenants/get.ts';
import { changeSlug } from '../src/tenants/change-slug.ts';
import { getLogo } from '../src/tenants/get-logo.ts';
import { getInvitationRules } from '../src/tenants/invitation-rules.ts';
import { removeLogo } from '../src/tenants/remove-logo.ts';
import { setAccent } from '../src/tenants/set-accent.ts';
import { setInvitationRules } from '../src/tenants/set-invitation-rules.ts';
import { setLogo } from '../src/tenants/set-logo.ts';
import { getUsage } from '../src/tenants/usage.ts';
import { renameTenant } from '../src/tenants/rename.ts';
import { getSessionLimits } from '../src/tenants/session-limits.ts';
import { setSessionLimits } from '../src/tenants/set-session-limits.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { tenantOnPaper } from './support/tenant-on-paper.ts';

type Verb = (deps: Deps, ctx: Context) => unknown;

const id = <Id extends AnyId>() => toId<Id>(randomUUID());
const page = { limit: 10 };
const name = 'x';

/** Each verb of a tenant with the one permission that it asks for. */
const VERBS: Readonly<Record<string, readonly [Permission, Verb]>> = {
  'api-clients/list': ['api_clients:manage', (deps, ctx) => listApiClients(deps, ctx, page)],
  'api-clients/register': [
    'api_clients:manage',
    (deps, ctx) => registerApiClient(deps, ctx, { clientId: 'x', name, permissions: [] }),
  ],
  'api-clients/revoke': [
    'api_clients:manage',
    (deps, ctx) => revokeApiClient(deps, ctx, { id: id() }),
  ],
  'api-keys/create': [
    'api_keys:manage',
    (deps, ctx) => createApiKey(deps, ctx, { name, permissions: [], days: 1 }),
  ],
  'api-keys/list': ['api_keys:manage', (deps, ctx) => listApiKeys(deps, ctx, page)],
  'api-keys/revoke': ['api_keys:manage', (deps, ctx) => revokeApiKey(deps, ctx, { id: id() })],
  'api-keys/rotate': [
    'api_keys:manage',
    (deps, ctx) => rotateApiKey(deps, ctx, { id: id(), days: 1 }),
  ],
  'audit/export': [
    'audit:read',
    (deps, ctx) => exportAuditEvents(deps, ctx, { format: 'csv', filter: {} }),
  ],
  'audit/list': ['audit:read', (deps, ctx) => listAuditEvents(deps, ctx, page)],
  'audit/verify-own': ['audit:read', (deps, ctx) => verifyOwnChain(deps, ctx, {})],
  'invitations/check': [
    'members:invite',
    (deps, ctx) => checkInvitations(deps, ctx, { emails: ['a@example.com'] }),
  ],
  'invitations/create': [
    'members:invite',
    (deps, ctx) => createInvitation(deps, ctx, { email: 'a@example.com', role: 'viewer' }),
  ],
  'invitations/get-bulk': [
    'members:invite',
    (deps, ctx) => getBulkInvitations(deps, ctx, { id: id() }),
  ],
  'invitations/start-bulk': [
    'members:invite',
    (deps, ctx) => startBulkInvitations(deps, ctx, { people: [] }),
  ],
  'invitations/list': ['members:invite', (deps, ctx) => listInvitations(deps, ctx, page)],
  'invitations/resend': [
    'members:invite',
    (deps, ctx) => resendInvitation(deps, ctx, { id: id() }),
  ],
  'invitations/revoke': [
    'members:invite',
    (deps, ctx) => revokeInvitation(deps, ctx, { id: id() }),
  ],
  'members/change-role': [
    'members:change_role',
    (deps, ctx) => changeRole(deps, ctx, { userId: id(), role: 'viewer' }),
  ],
  'members/count': ['members:read', (deps, ctx) => countMembers(deps, ctx, {})],
  'members/deactivate': [
    'members:deactivate',
    (deps, ctx) => deactivateMember(deps, ctx, { userId: id() }),
  ],
  'members/export': [
    'members:export',
    (deps, ctx) =>
      exportMembers(deps, ctx, { format: 'csv', filter: {}, sort: 'name', descending: false }),
  ],
  'members/get': ['members:read', (deps, ctx) => getMember(deps, ctx, { userId: id() })],
  'members/get-bulk': ['members:read', (deps, ctx) => getBulk(deps, ctx, { id: id() })],
  'members/sign-out': ['members:secure', (deps, ctx) => signOutMember(deps, ctx, { userId: id() })],
  'members/reset-password': [
    'members:secure',
    (deps, ctx) => resetPassword(deps, ctx, { userId: id() }),
  ],
  'members/reset-mfa': ['members:secure', (deps, ctx) => resetMfa(deps, ctx, { userId: id() })],
  'members/list': ['members:read', (deps, ctx) => listMembers(deps, ctx, page)],
  'members/reactivate': [
    'members:deactivate',
    (deps, ctx) => reactivateMember(deps, ctx, { userId: id() }),
  ],
  'members/remove': ['members:remove', (deps, ctx) => removeMember(deps, ctx, { userId: id() })],
  'members/start-bulk': [
    'members:remove',
    (deps, ctx) => startBulk(deps, ctx, { action: 'remove', selection: { userIds: [id()] } }),
  ],
  'projects/create': ['projects:create', (deps, ctx) => createProject(deps, ctx, { name })],
  'projects/delete': ['projects:delete', (deps, ctx) => deleteProject(deps, ctx, { id: id() })],
  'projects/list': ['projects:read', (deps, ctx) => listProjects(deps, ctx, page)],
  'projects/rename': [
    'projects:rename',
    (deps, ctx) => renameProject(deps, ctx, { id: id(), name }),
  ],
  'roles/clone': ['roles:manage', (deps, ctx) => cloneRole(deps, ctx, { id: id(), name })],
  'roles/create': [
    'roles:manage',
    (deps, ctx) =>
      createRole(deps, ctx, { name, description: '', base: 'viewer', permissions: [] }),
  ],
  'roles/delete': ['roles:manage', (deps, ctx) => deleteRole(deps, ctx, { id: id() })],
  'roles/edit': ['roles:manage', (deps, ctx) => editRole(deps, ctx, { id: id() })],
  'roles/explain-member': [
    'members:change_role',
    (deps, ctx) => explainMember(deps, ctx, { userId: id(), permission: 'audit:read' }),
  ],
  'roles/explain-own': [
    'tenant:read',
    (deps, ctx) => explainOwn(deps, ctx, { permission: 'audit:read' }),
  ],
  'roles/get': ['roles:read', (deps, ctx) => getRole(deps, ctx, { id: id() })],
  'roles/holders': [
    'members:read',
    (deps, ctx) => listRoleHolders(deps, ctx, { ...page, id: id() }),
  ],
  'roles/list': ['roles:read', (deps, ctx) => listRoles(deps, ctx)],
  'tenants/change-slug': ['tenant:rename', (deps, ctx) => changeSlug(deps, ctx, { slug: name })],
  'tenants/get-logo': ['tenant:read', (deps, ctx) => getLogo(deps, ctx)],
  'tenants/invitation-rules': ['tenant:read', (deps, ctx) => getInvitationRules(deps, ctx)],
  'tenants/remove-logo': ['tenant:rename', (deps, ctx) => removeLogo(deps, ctx)],
  'tenants/set-accent': ['tenant:rename', (deps, ctx) => setAccent(deps, ctx, { accent: null })],
  'tenants/set-invitation-rules': [
    'tenant:secure',
    (deps, ctx) => setInvitationRules(deps, ctx, { inviters: 'owners', defaultRole: 'viewer' }),
  ],
  'tenants/set-logo': [
    'tenant:rename',
    (deps, ctx) => setLogo(deps, ctx, { image: new Uint8Array() }),
  ],
  'tenants/usage': ['usage:read', (deps, ctx) => getUsage(deps, ctx, { days: 30 })],
  'tenants/export': ['tenant:delete', (deps, ctx) => exportTenant(deps, ctx)],
  'tenants/delete': ['tenant:delete', (deps, ctx) => deleteTenant(deps, ctx, { slug: name })],
  'tenants/get': ['tenant:read', (deps, ctx) => getTenant(deps, ctx)],
  'tenants/rename': ['tenant:rename', (deps, ctx) => renameTenant(deps, ctx, { name })],
  'tenants/session-limits': ['tenant:read', (deps, ctx) => getSessionLimits(deps, ctx)],
  'tenants/set-session-limits': [
    'tenant:secure',
    (deps, ctx) => setSessionLimits(deps, ctx, { idleMinutes: 15, maxHours: 8 }),
  ],
};

/** Reaching the database means that the permission was enough. */
const reached = new Error('reached the database');
const deps = {
  db: {
    readTenant: () => Promise.reject(reached),
    withTenant: () => Promise.reject(reached),
  },
  settings: { invitationKey: new Uint8Array(32) },
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
