import { randomBytes, randomUUID } from 'node:crypto';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { apiKeyHash, newApiKeyToken } from '@gatehouse/services/api-keys';
import { invitationToken, invitationTokenHash } from '@gatehouse/services/invitations';
import { newId, toId, type TenantId } from '@gatehouse/domain/ids';
import {
  createMembershipFixture,
  createPersonFixture,
  createRoleFixture,
  createSessionFixture,
  createTenantFixture,
  type FixtureRole,
  toGroupName,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { totp } from '@gatehouse/testing/totp';
import { call, type Target } from './target.ts';

/** A request that succeeds for whoever may make it. */
export interface Sample {
  readonly path: string;
  readonly body?: unknown;
}

type MakeSample = (target: Target, tenant: TenantFixture, caller: PersonFixture) => Promise<Sample>;

/** A valid request for every route, with things of its own to work on. */
export const SAMPLES: Readonly<Record<string, MakeSample>> = {
  getMe: async () => ({ path: '/me' }),
  deleteAccount: async (target, _, caller) => {
    // An owner first gives their tenants another one.
    const { rows } = await target.admin.query<{ tenant_id: string }>(
      "select tenant_id from memberships where user_id = $1 and role = 'owner'",
      [caller.userId],
    );
    for (const { tenant_id: id } of rows) await addMember(target, { id, canary: 'x' }, 'owner');
    return { path: '/me/delete', body: { email: caller.email } };
  },
  signOut: async () => ({ path: '/session/sign-out' }),
  listSessions: async () => ({ path: '/me/sessions' }),
  endOneSession: async ({ admin }, _, caller) => {
    await createSessionFixture(admin, caller.userId, []);
    const { rows } = await admin.query<{ id: string }>(
      'select id from sessions where user_id = $1 order by created_at desc limit 1',
      [caller.userId],
    );
    return { path: `/me/sessions/${rows[0]?.id}/end` };
  },
  endOtherSessions: async () => ({ path: '/me/sessions/end-others' }),
  endAllSessions: async () => ({ path: '/me/sessions/end-all' }),
  getAccount: async () => ({ path: '/me/account' }),
  changeName: async () => ({ path: '/me/name', body: { name: `Called ${randomUUID()}` } }),
  listSecurityEvents: async () => ({ path: '/me/security-events' }),
  setAvatar: async () => ({ path: '/me/avatar', body: { image: PNG.toString('base64') } }),
  removeAvatar: async () => ({ path: '/me/avatar/remove' }),
  getAvatar: async ({ admin }, _, caller) => {
    await addAvatar(admin, caller.userId);
    return { path: `/people/${caller.userId}/avatar` };
  },
  changePassword: async (target, _, caller) => {
    const { password } = await target.permit(caller.sessionToken);
    const newPassword = `New-${randomUUID()}`;
    return { path: '/me/password', body: { currentPassword: password, newPassword } };
  },
  requestEmail: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    return { path: '/me/email', body: { email: `${randomUUID()}@example.com` } };
  },
  confirmEmail: async (target, _, caller) => {
    const account = await target.permit(caller.sessionToken);
    const email = `${randomUUID()}@example.com`;
    await call(target, 'POST', '/me/email', { as: caller, body: { email } });
    return { path: '/me/email/confirm', body: { code: await account.codeSentTo(email) } };
  },
  cancelEmail: async () => ({ path: '/me/email/cancel' }),
  startMfa: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    return { path: '/me/mfa' };
  },
  confirmMfa: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    const { json } = await call(target, 'POST', '/me/mfa', { as: caller });
    return { path: '/me/mfa/confirm', body: { code: totp(String(json['secret'])) } };
  },
  removeMfa: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    return { path: '/me/mfa/remove' };
  },
  listNotifications: async () => ({ path: '/me/notifications' }),
  countUnreadNotifications: async () => ({ path: '/me/notifications/unread' }),
  markNotificationRead: async (target, _, caller) => ({
    path: `/me/notifications/${await addNotification(target, caller)}/read`,
  }),
  markAllNotificationsRead: async () => ({ path: '/me/notifications/read-all' }),
  getPreferences: async () => ({ path: '/me/preferences' }),
  setPreferences: async () => ({ path: '/me/preferences', body: { locale: 'de' } }),
  listTenants: async () => ({ path: '/tenants' }),
  createTenant: async () => ({ path: '/tenants', body: { name: `New ${randomUUID()}` } }),
  getTenant: async (_, { slug }) => ({ path: `/tenants/${slug}` }),
  renameTenant: async (_, { slug, canary }) => ({
    path: `/tenants/${slug}`,
    body: { name: `Renamed ${canary}` },
  }),
  getSessionLimits: async (_, { slug }) => ({ path: `/tenants/${slug}/session-limits` }),
  setSessionLimits: async (_, { slug }) => ({
    path: `/tenants/${slug}/session-limits`,
    body: { idleMinutes: 30, maxHours: 8 },
  }),
  changeSlug: async (_, { slug }) => ({
    path: `/tenants/${slug}/slug`,
    body: { slug: `moved-${randomUUID().slice(0, 8)}` },
  }),
  setAccent: async (_, { slug }) => ({
    path: `/tenants/${slug}/accent`,
    body: { accent: '2563eb' },
  }),
  setLogo: async (_, { slug }) => ({
    path: `/tenants/${slug}/logo`,
    body: { image: PNG.toString('base64') },
  }),
  removeLogo: async (_, { slug }) => ({ path: `/tenants/${slug}/logo/remove` }),
  getLogo: async ({ admin }, { id, slug }) => {
    await admin.query(
      `insert into tenant_logos (tenant_id, media_type, bytes) values ($1, 'image/png', $2)
       on conflict (tenant_id) do nothing`,
      [id, PNG],
    );
    await admin.query("update tenants set logo = 'tag' where id = $1", [id]);
    return { path: `/tenants/${slug}/logo` };
  },
  getInvitationRules: async (_, { slug }) => ({ path: `/tenants/${slug}/invitation-rules` }),
  setInvitationRules: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitation-rules`,
    body: { inviters: 'admins', defaultRole: 'viewer' },
  }),
  getUsage: async (_, { slug }) => ({ path: `/tenants/${slug}/usage` }),
  exportTenant: async (_, { slug }) => ({ path: `/tenants/${slug}/export` }),
  deleteTenant: async (_, { slug }) => ({ path: `/tenants/${slug}/delete`, body: { slug } }),
  listDeletedTenants: async () => ({ path: '/me/deleted-tenants' }),
  restoreTenant: async ({ admin }, _, caller) => {
    const { id } = await createTenantFixture(admin);
    await createMembershipFixture(admin, id, caller, { role: 'owner' });
    await admin.query('update sessions set groups = array_append(groups, $2) where user_id = $1', [
      caller.userId,
      toGroupName(id, 'owner'),
    ]);
    await deleteTenantFixture(admin, id);
    return { path: `/me/deleted-tenants/${id}/restore` };
  },
  listOperatorTenants: async () => ({ path: '/operator/tenants' }),
  restoreTenantAsOperator: async ({ admin }) => {
    const { id } = await createTenantFixture(admin);
    await deleteTenantFixture(admin, id);
    return { path: `/operator/tenants/${id}/restore` };
  },
  requestComparison: async (_, { id }) => ({ path: `/operator/tenants/${id}/compare` }),
  releaseRights: async ({ admin }) => {
    const { id } = await createTenantFixture(admin);
    await admin.query('insert into reconciliations (tenant_id, held_since) values ($1, now())', [
      id,
    ]);
    return { path: `/operator/tenants/${id}/release` };
  },
  getDrift: async () => ({ path: '/operator/drift' }),
  getQueues: async () => ({ path: '/operator/queues' }),
  retryJob: async (target) => {
    const id = await addParkedJob(target);
    return { path: `/operator/jobs/${id}/retry`, body: { queue: 'person-status' } };
  },
  listPeople: async () => ({ path: '/operator/people' }),
  disablePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    return { path: `/operator/people/${userId}/disable` };
  },
  enablePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    await admin.query("update users set status = 'disabled' where id = $1", [userId]);
    return { path: `/operator/people/${userId}/enable` };
  },
  deletePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    return { path: `/operator/people/${userId}/delete` };
  },
  listMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members` }),
  countMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members/counts` }),
  getMember: async (_, { slug, viewer }) => ({
    path: `/tenants/${slug}/members/${viewer.userId}`,
  }),
  exportMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members/export` }),
  bulkChangeRole: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/change-role`;
    return { path, body: { role: 'viewer', userIds: [userId] } };
  },
  bulkDeactivate: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/deactivate`;
    return { path, body: { userIds: [userId] } };
  },
  bulkSignOut: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/sign-out`;
    return { path, body: { userIds: [userId] } };
  },
  bulkResetPassword: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/reset-password`;
    return { path, body: { userIds: [userId] } };
  },
  bulkReactivate: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member', 'deactivated');
    const path = `/tenants/${tenant.slug}/members/bulk/reactivate`;
    return { path, body: { userIds: [userId] } };
  },
  bulkRemove: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    const path = `/tenants/${tenant.slug}/members/bulk/remove`;
    return { path, body: { userIds: [userId] } };
  },
  getBulkChange: async ({ admin }, tenant, caller) => {
    const id = randomUUID();
    await admin.query(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'remove', $3, 'admin', 'sample')`,
      [tenant.id, id, caller.userId],
    );
    return { path: `/tenants/${tenant.slug}/members/bulk/${id}` };
  },
  changeRole: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}`, body: { role: 'viewer' } };
  },
  signOutMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/sign-out` };
  },
  resetPassword: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reset-password` };
  },
  resetMfa: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reset-mfa` };
  },
  deactivateMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/deactivate` };
  },
  reactivateMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member', 'deactivated');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reactivate` };
  },
  removeMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    return { path: `/tenants/${tenant.slug}/members/${userId}` };
  },
  leaveTenant: async (target, tenant) => {
    // An owner leaves another one behind.
    await addMember(target, tenant, 'owner');
    return { path: `/tenants/${tenant.slug}/leave` };
  },
  listInvitations: async (_, { slug }) => ({ path: `/tenants/${slug}/invitations` }),
  inviteMany: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations/bulk`,
    body: { people: [{ email: 'nadia@example.com', role: 'viewer' }] },
  }),
  getInvitedMany: async ({ admin }, tenant, caller) => {
    const id = randomUUID();
    await admin.query(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'invite', $3, 'admin', 'sample')`,
      [tenant.id, id, caller.userId],
    );
    return { path: `/tenants/${tenant.slug}/invitations/bulk/${id}` };
  },
  checkInvitations: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations/check`,
    body: { emails: ['nadia@example.com'] },
  }),
  createInvitation: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations`,
    body: { email: `${randomBytes(6).toString('hex')}@example.com`, role: 'viewer' },
  }),
  resendInvitation: async (target, tenant) => {
    const { id } = await addInvitation(target, tenant, { role: 'viewer' });
    return { path: `/tenants/${tenant.slug}/invitations/${id}/resend` };
  },
  revokeInvitation: async (target, tenant) => {
    const { id } = await addInvitation(target, tenant, { role: 'viewer' });
    return { path: `/tenants/${tenant.slug}/invitations/${id}/revoke` };
  },
  acceptInvitation: async (target, _, caller) => {
    const other = await createTenantFixture(target.admin);
    const { token } = await addInvitation(target, other, { role: 'member', email: caller.email });
    return { path: '/invitations/accept', body: { token } };
  },
  renewPassword: async (target, tenant) => {
    const { token } = await addInvitation(target, tenant, { role: 'member' });
    return { path: '/invitations/renew-password', body: { token } };
  },
  explainOwn: async (_, { slug }) => ({ path: `/tenants/${slug}/access?permission=audit:read` }),
  explainMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    return { path: `/tenants/${tenant.slug}/members/${userId}/access?permission=audit:read` };
  },
  listRoles: async (_, { slug }) => ({ path: `/tenants/${slug}/roles` }),
  getRole: async (target, tenant) => ({ path: await addRole(target, tenant) }),
  listRoleHolders: async (target, tenant) => ({
    path: `${await addRole(target, tenant)}/members`,
  }),
  createRole: async (_, { slug }) => ({
    path: `/tenants/${slug}/roles`,
    body: { name: `Role ${randomUUID()}`, base: 'member', permissions: ['tenant:read'] },
  }),
  editRole: async (target, tenant) => ({
    path: await addRole(target, tenant),
    body: { description: 'Changed' },
  }),
  cloneRole: async (target, tenant) => ({
    path: `${await addRole(target, tenant)}/clone`,
    body: { name: `Copy ${randomUUID()}` },
  }),
  deleteRole: async (target, tenant) => ({ path: await addRole(target, tenant) }),
  listProjects: async (_, { slug }) => ({ path: `/tenants/${slug}/projects` }),
  createProject: async (_, { slug }) => ({
    path: `/tenants/${slug}/projects`,
    body: { name: `Project ${randomUUID()}` },
  }),
  renameProject: async (target, tenant) => {
    const id = await addProject(target, tenant);
    return {
      path: `/tenants/${tenant.slug}/projects/${id}`,
      body: { name: `Renamed ${randomUUID()}` },
    };
  },
  deleteProject: async (target, tenant) => {
    const id = await addProject(target, tenant);
    return { path: `/tenants/${tenant.slug}/projects/${id}` };
  },
  listApiKeys: async (_, { slug }) => ({ path: `/tenants/${slug}/api-keys` }),
  createApiKey: async (_, { slug }) => ({
    path: `/tenants/${slug}/api-keys`,
    body: { name: 'CI', permissions: ['projects:read'] },
  }),
  rotateApiKey: async (target, tenant, caller) => {
    const { id } = await addApiKey(target, tenant, { createdBy: caller });
    return { path: `/tenants/${tenant.slug}/api-keys/${id}/rotate`, body: {} };
  },
  revokeApiKey: async (target, tenant) => {
    const { id } = await addApiKey(target, tenant, { createdBy: tenant.owner });
    return { path: `/tenants/${tenant.slug}/api-keys/${id}/revoke` };
  },
  listApiClients: async (_, { slug }) => ({ path: `/tenants/${slug}/api-clients` }),
  registerApiClient: async (_, { slug }) => ({
    path: `/tenants/${slug}/api-clients`,
    body: { clientId: randomBytes(13).toString('hex'), name: 'Sync', permissions: ['tenant:read'] },
  }),
  revokeApiClient: async (target, tenant) => {
    const id = await addApiClient(target, tenant, { clientId: 'program', by: tenant.owner });
    return { path: `/tenants/${tenant.slug}/api-clients/${id}/revoke` };
  },
  exportAuditEvents: async (_, { slug }) => ({
    path: `/tenants/${slug}/audit-events/export`,
  }),
  listAuditEvents: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-events` }),
  verifyAuditChain: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-chain` }),
};

/** The smallest PNG: one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture of a person. */
export async function addAvatar(admin: Target['admin'], userId: string): Promise<void> {
  await admin.query("insert into avatars values ($1, 'image/png', $2) on conflict do nothing", [
    userId,
    PNG,
  ]);
  await admin.query("update users set avatar = 'tag' where id = $1", [userId]);
}

/** A tenant that was deleted a moment ago. */
export async function deleteTenantFixture(admin: Target['admin'], id: string): Promise<void> {
  await admin.query(
    `update tenants set deleted_at = now(), purge_at = now() + interval '30 days' where id = $1`,
    [id],
  );
}

/** A job that was given up; returns its id. */
export async function addParkedJob({ admin }: Target): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into pgboss.job (name, data, state, completed_on, output)
     values ('person-status', $1, 'failed', now(), '{"reason": "cognito.access_denied"}')
     returning id`,
    [{ userId: randomUUID() }],
  );
  return rows[0]?.id ?? '';
}

/** Someone who signed in at the pool a moment ago, and the access token that they got. */
export type BearerFixture = PersonFixture & { readonly bearer: string };

/** A person with a token of the pool, in no tenant. */
export async function addBearer(target: Target, groups: readonly string[] = []) {
  const { token: bearer, userId } = await target.accessToken(groups);
  const person = await createPersonFixture(target.admin, { userId, groups });
  return { ...person, bearer } satisfies BearerFixture;
}

/** One more person in a tenant, with a token of the pool. */
export async function addBearerMember(
  target: Target,
  tenant: { id: string },
  role: FixtureRole,
  status: 'active' | 'deactivated' = 'active',
): Promise<BearerFixture> {
  const person = await addBearer(target, [toGroupName(tenant.id, role)]);
  await createMembershipFixture(target.admin, tenant.id, person, { role, status });
  return person;
}

/** One more person in a tenant. */
export async function addMember(
  { admin }: Target,
  tenant: { id: string; canary: string },
  role: FixtureRole,
  status: 'active' | 'deactivated' = 'active',
): Promise<PersonFixture> {
  const person = await createPersonFixture(admin, {
    groups: [toGroupName(tenant.id, role)],
    name: `extra ${tenant.canary}`,
  });
  await createMembershipFixture(admin, tenant.id, person, { role, status });
  return person;
}

/** A custom role of a tenant, for viewers; returns its path. */
export async function addRole(
  { admin }: Target,
  tenant: { id: string; slug: string; canary: string },
): Promise<string> {
  const id = await createRoleFixture(admin, tenant.id, {
    base: 'viewer',
    permissions: ['tenant:read', 'projects:read'],
    name: `${tenant.canary} ${randomUUID()}`,
  });
  return `/tenants/${tenant.slug}/roles/${id}`;
}

/** Something that a person is told of themselves; returns its id. */
export async function addNotification(
  { admin }: Target,
  { userId }: PersonFixture,
): Promise<string> {
  const id = newId();
  await admin.query(
    `insert into notifications (user_id, id, kind, facts)
     values ($1, $2, 'session.new_device', '{"device":"Firefox on Linux","address":null}')`,
    [userId, id],
  );
  return id;
}

/** A project of a tenant; returns its id. */
export async function addProject(
  { admin }: Target,
  tenant: { id: string; canary: string },
): Promise<string> {
  const id = randomUUID();
  await admin.query(
    'insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, $3, $3)',
    [tenant.id, id, `${tenant.canary} ${id}`],
  );
  return id;
}

export interface InvitationFixture {
  readonly id: string;
  readonly token: string;
  readonly email: string;
}

/** An open invitation by the tenant's owner. */
export async function addInvitation(
  { admin, invitationKey }: Target,
  tenant: Pick<TenantFixture, 'id' | 'owner' | 'canary'>,
  options: { role: FixtureRole; email?: string; invitedBy?: PersonFixture; seconds?: number },
): Promise<InvitationFixture> {
  const id = randomUUID();
  const email = options.email ?? `${randomBytes(6).toString('hex')}@example.com`;
  const tenantId = toId<TenantId>(tenant.id);
  const token = invitationToken(invitationKey, { tenantId, invitationId: id, generation: 1 });
  await admin.query(
    `insert into invitations
       (tenant_id, id, email, role, token_hash, invited_by, invited_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 second')`,
    [
      tenant.id,
      id,
      email,
      options.role,
      invitationTokenHash(token),
      (options.invitedBy ?? tenant.owner).userId,
      `inviter ${tenant.canary}`,
      options.seconds ?? 3_600,
    ],
  );
  return { id, token, email };
}

/** A key of a tenant; with every permission a key can have, unless told otherwise. */
export async function addApiKey(
  { admin }: Target,
  tenant: { id: string; canary: string },
  options: { createdBy: PersonFixture; permissions?: readonly string[]; seconds?: number },
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const token = newApiKeyToken(toId<TenantId>(tenant.id));
  await admin.query(
    `insert into api_keys
       (tenant_id, id, name, token_hash, hint, permissions, created_by, created_by_name, expires_at)
     values ($1, $2, $3, $4, 'hint', $5, $6, $3, now() + $7 * interval '1 second')`,
    [
      tenant.id,
      id,
      `key ${tenant.canary}`,
      apiKeyHash(token),
      options.permissions ?? KEY_PERMISSIONS,
      options.createdBy.userId,
      options.seconds ?? 3_600,
    ],
  );
  return { id, token };
}

/** Registers an app client of the pool; with every permission a program can have by default. */
export async function addApiClient(
  { admin }: Target,
  tenant: { id: string; canary: string },
  options: { clientId: string; by: PersonFixture; permissions?: readonly string[] },
): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `insert into api_clients (tenant_id, id, client_id, name, permissions, created_by,
       created_by_name) values ($1, $2, $3, $4, $5, $6, $4)`,
    [
      tenant.id,
      id,
      options.clientId,
      `client ${tenant.canary}`,
      options.permissions ?? KEY_PERMISSIONS,
      options.by.userId,
    ],
  );
  return id;
}

/** The tables that hold a tenant's things, and the column that says whose they are. */
const TENANT_TABLES = {
  tenants: 'id',
  memberships: 'tenant_id',
  roles: 'tenant_id',
  invitations: 'tenant_id',
  projects: 'tenant_id',
  api_keys: 'tenant_id',
  api_clients: 'tenant_id',
  bulk_changes: 'tenant_id',
  bulk_items: 'tenant_id',
  audit_events: 'tenant_id',
};

const FINGERPRINT = Object.entries(TENANT_TABLES)
  .map(
    ([table, column]) =>
      `select '${table}' || (to_jsonb(t) - '{last_used_at,updated_at}'::text[])::text as row
       from ${table} t where ${column} = $1`,
  )
  .join(' union all ');

/** A fingerprint of everything a tenant has, but for when a program was last seen: equal before and after a request that was refused. */
export async function fingerprint({ admin }: Target, tenantId: string): Promise<string> {
  const text = `${FINGERPRINT} order by 1`;
  // Named, so that it is planned once.
  const { rows } = await admin.query<{ row: string }>({
    name: 'fingerprint',
    text,
    values: [tenantId],
  });
  return rows.map(({ row }) => row).join('\n');
}
