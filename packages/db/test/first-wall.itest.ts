import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Database, type ScopedReader, type ScopedWriter } from '../src/database.ts';
import * as apiClients from '../src/repositories/api-clients.ts';
import * as apiKeys from '../src/repositories/api-keys.ts';
import * as auditChain from '../src/repositories/audit-chain.ts';
import * as auditEvents from '../src/repositories/audit-events.ts';
import * as invitationMails from '../src/repositories/invitation-mails.ts';
import * as invitations from '../src/repositories/invitations.ts';
import * as bulkChanges from '../src/repositories/bulk-changes.ts';
import * as bulkInvitations from '../src/repositories/bulk-invitations.ts';
import * as memberLists from '../src/repositories/member-lists.ts';
import * as held from '../src/repositories/held-memberships.ts';
import * as memberships from '../src/repositories/memberships.ts';
import * as projects from '../src/repositories/projects.ts';
import * as purge from '../src/repositories/purge.ts';
import * as reconciliations from '../src/repositories/reconciliations.ts';
import * as roles from '../src/repositories/roles.ts';
import * as tableRows from '../src/repositories/table-rows.ts';
import * as tenants from '../src/repositories/tenants.ts';
import * as usage from '../src/repositories/usage.ts';
import { listTenantTables } from '../src/tenant-tables.ts';
import {
  createTwins,
  fingerprint,
  ID,
  INVITED_ROLE,
  NEW_ID,
  DONE_BULK,
  OTHER_BULK,
  OTHER_HASH,
  STARTER,
  TOKEN_HASH,
  type Twin,
  UNUSED_ROLE,
  USER_ID,
} from './twins.ts';

/**
 * The first wall: every query names its tenant. Row-level security would hide a query that does
 * not, so here it is out of the way: a superuser asks, and two tenants hold rows with the same ids.
 */
let database: TestDatabase;
let admin: pg.Client;
let db: Database;
let twins: readonly [Twin, Twin];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  db = new Database({ url: database.adminUrl, poolSize: 2 });
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

beforeEach(async () => {
  twins = await createTwins(admin);
});

type Read = (db: ScopedReader, tenantId: string) => Promise<unknown>;
type Write = (tx: ScopedWriter, twin: Twin) => Promise<unknown>;

const MEMBER = { version: 1, role: 'member', status: 'active' } as const;
const MEMBER_QUERY = {
  filter: {},
  sort: 'name',
  descending: false,
  after: null,
  limit: 9,
} as const;
const BULK = {
  id: NEW_ID,
  action: 'remove',
  startedBy: STARTER,
  claimRole: 'admin',
  requestId: 'r',
  address: null,
} as const;
const ROTATED = { tokenHash: OTHER_HASH, hint: 'wxyz', expiresAt: new Date(Date.now() + 1e7) };

/** The twin whose chain has a link with this hash, in hexadecimal. */
async function linkedTo(hash: string | null | undefined): Promise<Twin[]> {
  const { rows } = await admin.query<{ tenant_id: string }>(
    "select tenant_id from audit_events where encode(hash, 'hex') = $1",
    [hash],
  );
  return twins.filter(({ id }) => rows.some(({ tenant_id }) => tenant_id === id));
}

/** Asks for addresses that name their tenant, which one row of each twin has meanwhile. */
async function withOwnAddresses(
  table: 'memberships' | 'invitations',
  ask: (emails: string[]) => Promise<string[]>,
): Promise<string[]> {
  const row = table === 'memberships' ? `user_id = '${USER_ID}'` : `id = '${ID}'`;
  const { rows } = await admin.query<{ tenant_id: string; email: string }>(
    `select tenant_id, email from ${table} where ${row}`,
  );
  const rename = (tenant: string, email: string) =>
    admin.query(`update ${table} set email = $2 where tenant_id = $1 and ${row}`, [tenant, email]);
  for (const { id, canary } of twins) await rename(id, `${canary}@example.com`);
  const found = await ask(twins.map(({ canary }) => `${canary}@example.com`));
  for (const { tenant_id, email } of rows) await rename(tenant_id, email);
  return found;
}

const READS: Readonly<Record<string, Read>> = {
  getTenant: tenants.getTenant,
  listSlugs: tenants.listSlugs,
  getLogo: tenants.getLogo,
  listTableRows: async (tx, tenant) => {
    const table = (await listTenantTables(tx)).find(({ name }) => name === 'projects');
    return table && tableRows.listTableRows(tx, tenant, table, { limit: 99, after: null });
  },
  listUsageDays: async (tx, tenant) => {
    // Numbers have no canary: each twin has as many sign-ins and owners as its own tag says.
    const days = await usage.listUsageDays(tx, tenant, new Date(0));
    return twins.filter(({ owners }) => days.some(({ signIns }) => signIns === owners));
  },
  countActiveMembers: async (tx, tenant) => {
    const count = await usage.countActiveMembers(tx, tenant);
    return twins.filter(({ owners }) => count === owners + 1);
  },
  countInvitations: async (tx, tenant) => {
    await admin.query(
      "update invitations set status = 'revoked' where tenant_id = $1 and email like 'late%'",
      [tenant],
    );
    const counts = await Promise.all(twins.map(({ id }) => usage.countInvitations(tx, id)));
    await admin.query("update invitations set status = 'pending' where email like 'late%'");
    return twins.filter((_, at) => counts[at]?.some(({ status }) => status === 'revoked'));
  },
  readDesired: (tx, tenant) => memberships.readDesired(tx, tenant, USER_ID),
  getMembership: (tx, tenant) => memberships.getMembership(tx, tenant, USER_ID),
  countBaseRoles: async (tx, tenant) => {
    // A number has no canary: each twin has as many plain owners as its own tag says.
    const counts = await memberships.countBaseRoles(tx, tenant);
    const owners = counts.find(({ role }) => role === 'owner')?.members;
    return twins.filter((twin) => twin.owners === owners);
  },
  listRoles: roles.listRoles,
  findRoles: (tx, tenant) => roles.findRoles(tx, tenant, [ID]),
  countRoles: async (tx, tenant) => {
    const count = await roles.countRoles(tx, tenant);
    return twins.filter((twin) => twin.roles === count);
  },
  hasOpenInvitations: async (tx, tenant) => {
    const invited = await invitations.hasOpenInvitations(tx, tenant, INVITED_ROLE);
    return twins.filter((twin) => twin.invites === invited);
  },
  getBulkChange: (tx, tenant) => bulkChanges.getBulkChange(tx, tenant, ID),
  listFailedItems: (tx, tenant) => bulkChanges.listFailedItems(tx, tenant, ID, 10),
  listOpenItems: (tx, tenant) => bulkChanges.listOpenItems(tx, tenant, ID, 10),
  listBulkInvitations: (tx, tenant) => bulkInvitations.listBulkInvitations(tx, tenant, ID),
  getMember: (tx, tenant) => memberLists.getMember(tx, tenant, USER_ID),
  findMembers: (tx, tenant) => memberLists.findMembers(tx, tenant, MEMBER_QUERY),
  countMembers: async (tx, tenant) => {
    const counts = [];
    for (const twin of twins) {
      const { active } = await memberLists.countMembers(tx, tenant, { search: twin.canary }, 9);
      if (active > 0) counts.push(twin);
    }
    return counts;
  },
  findMemberByEmail: (tx, tenant) => memberships.findMemberByEmail(tx, tenant, 'twin@example.com'),
  findEmailsOfMembers: (tx, tenant) =>
    withOwnAddresses('memberships', (emails) =>
      memberships.findEmailsOfMembers(tx, tenant, emails),
    ),
  findInvited: (tx, tenant) =>
    withOwnAddresses('invitations', (emails) => invitations.findInvited(tx, tenant, emails)),
  getInvitation: (tx, tenant) => invitations.getInvitation(tx, tenant, ID),
  findInvitationByToken: (tx, tenant) => invitations.findInvitationByToken(tx, tenant, TOKEN_HASH),
  listUndelivered: async (tx, tenant) => {
    const ids = await invitationMails.listUndelivered(tx, tenant);
    // The twins' invitations have the same ids: one tenant's are as many as it has.
    const { rows } = await admin.query(
      `select id from invitations
       where tenant_id = $1 and status = 'pending' and delivery <> 'sent'`,
      [tenant],
    );
    return ids.length === rows.length ? twins.filter(({ id }) => id === tenant) : ids;
  },
  readGroupDescription: tenants.readGroupDescription,
  isHeld: async (tx, tenant) => {
    await admin.query('update reconciliations set held_since = now() where tenant_id = $1', [
      tenant,
    ]);
    const held = await Promise.all(
      twins.map(async (twin) => ((await reconciliations.isHeld(tx, twin.id)) ? twin : null)),
    );
    await admin.query('update reconciliations set held_since = null');
    return held;
  },
  countOtherOwners: async (tx, tenant) => {
    await admin.query(
      "update memberships set role = 'owner', applied_role = 'owner', custom_role_id = null",
    );
    await admin.query("update memberships set role = 'member' where tenant_id <> $1", [tenant]);
    const counts = await Promise.all(
      twins.map(({ id, stranger }) => memberships.countOtherOwners(tx, id, stranger)),
    );
    return twins.filter((_, at) => (counts[at] ?? 0) > 0);
  },
  findEventOfRequest: async (tx, tenant) => {
    const requestId = `request ${tenant}`;
    await admin.query(
      `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
         target_name, request_id)
       values ($1, gen_random_uuid(), 'project.created', '', 'project', $2, '', $3)`,
      [tenant, ID, requestId],
    );
    const found = await Promise.all(
      twins.map(({ id }) => auditEvents.findEventOfRequest(tx, id, requestId)),
    );
    return twins.filter((_, at) => found[at]);
  },
  findEvent: async (tx, tenant) => {
    const event = { targetId: randomUUID(), action: 'project.created', requestId: 'r' };
    await admin.query(
      `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
         target_name, request_id)
       values ($1, gen_random_uuid(), $2, '', 'project', $3, '', 'r')`,
      [tenant, event.action, event.targetId],
    );
    const found = await Promise.all(twins.map(({ id }) => auditEvents.findEvent(tx, id, event)));
    return twins.filter((_, at) => found[at]);
  },
  listOpenInvitations: (tx, tenant) => invitations.listOpenInvitations(tx, tenant, 10, null),
  listProjects: (tx, tenant) => projects.listProjects(tx, tenant, 10, null),
  findAuditEvents: async (tx, tenant) =>
    (await auditEvents.findAuditEvents(tx, tenant, {}, { limit: 10, before: null })).rows,
  readChain: (tx, tenant) => auditChain.readChain(tx, tenant, 10, null),
  getHead: async (tx, tenant) => linkedTo((await auditChain.getHead(tx, tenant))?.hash),
  readLink: async (tx, tenant) => {
    const link = await auditChain.readLink(tx, tenant, ID);
    return linkedTo(link && Buffer.from(link.hash).toString('hex'));
  },
  listApiKeys: (tx, tenant) => apiKeys.listApiKeys(tx, tenant, 10, null),
  listDesired: reconciliations.listDesired,
  listRecentlyRemoved: async (tx, tenant) => {
    const removed = await reconciliations.listRecentlyRemoved(tx, tenant, 60);
    return twins.filter(({ stranger }) => removed.includes(stranger));
  },
  listApiClients: (tx, tenant) => apiClients.listApiClients(tx, tenant, 10, null),
  getApiKey: (tx, tenant) => apiKeys.getApiKey(tx, tenant, ID),
};

/** Reads that lock; they need a transaction. */
const LOCKS: Readonly<Record<string, (tx: ScopedWriter, tenantId: string) => Promise<unknown>>> = {
  lockTenant: tenants.lockTenant,
  lockIdentity: (tx, tenant) => memberships.lockIdentity(tx, tenant, USER_ID),
  lockDueTenant: async (tx, tenant) => {
    await delete_(tenant);
    return purge.lockDueTenant(tx, tenant);
  },
  lockMembershipForShare: (tx, tenant) => held.lockMembershipForShare(tx, tenant, USER_ID),
  lockMembershipByIdForShare: (tx, tenant) => held.lockMembershipByIdForShare(tx, tenant, ID),
  lockMemberships: (tx, tenant) => held.lockMemberships(tx, tenant, [USER_ID]),
  lockHolders: (tx, tenant) => held.lockHolders(tx, tenant, ID, []),
  lockRoleForShare: (tx, tenant) => roles.lockRoleForShare(tx, tenant, ID),
  lockRoles: (tx, tenant) => roles.lockRoles(tx, tenant, [ID]),
  lockProject: (tx, tenant) => projects.lockProject(tx, tenant, ID),
  lockApiKeyForShare: (tx, tenant) => apiKeys.lockApiKeyForShare(tx, tenant, ID),
  lockApiClientForShare: (tx, tenant) => apiClients.lockApiClientForShare(tx, tenant, ID),
};

/** What a deletion leaves of a tenant; its slug holds the canary. */
const delete_ = (id: string) =>
  // In the past: a transaction may have begun before this.
  admin.query(
    `update tenants set deleted_at = now() - interval '1 minute', purge_at = now() - interval '1 minute'
     where id = $1`,
    [id],
  );

const WRITES: Readonly<Record<string, Write>> = {
  renameTenant: (tx, { id }) => tenants.renameTenant(tx, id, 'Renamed'),
  changeSlug: (tx, { id }) => tenants.changeSlug(tx, id, `moved-${id.slice(0, 8)}`),
  setAccent: (tx, { id }) => tenants.setAccent(tx, id, '2563eb'),
  putLogo: (tx, { id }) =>
    tenants.putLogo(tx, id, { mediaType: 'image/webp', bytes: new Uint8Array([1]) }, 'tag'),
  deleteLogo: (tx, { id }) => tenants.deleteLogo(tx, id),
  setInvitationRules: (tx, { id }) =>
    tenants.setInvitationRules(tx, id, { inviters: 'owners', defaultRole: 'viewer' }),
  noteMembers: (tx, { id }) => usage.noteMembers(tx, id),
  countSignIn: (tx, { id }) => usage.countSignIn(tx, id, new Date()),
  setSessionLimits: (tx, { id }) =>
    tenants.setSessionLimits(tx, id, { idleMinutes: 15, maxHours: 8 }),
  markTenantDeleted: (tx, { id }) => tenants.markTenantDeleted(tx, id, 30),
  restoreDeletedTenant: async (tx, { id }) => {
    await admin.query(
      `update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1`,
      [id],
    );
    await tenants.restoreDeletedTenant(tx, id);
    await tenants.renameTenant(tx, id, 'Restored');
  },
  purgeTenantRows: async (tx, { id }) => {
    await delete_(id);
    await purge.purgeTenantRows(tx, id);
  },
  eraseAuditEvents: async (tx, { id }) => {
    await delete_(id);
    await purge.eraseAuditEvents(tx, id, null);
  },
  erasePersonRows: (tx, { id }) =>
    purge.erasePersonRows(tx, id, {
      userId: USER_ID,
      email: 'open@example.com',
      leftAt: new Date(),
    }),
  releaseHeld: async (tx, { id }) => {
    await admin.query('update reconciliations set held_since = now(), differences = 9');
    await reconciliations.releaseHeld(tx, id);
    const other = twins.find((twin) => twin.id !== id)?.id;
    const { rows } = await admin.query(
      'select held_since from reconciliations where tenant_id = $1',
      [other],
    );
    expect(rows[0]).toMatchObject({ held_since: expect.any(Date) as Date });
    await admin.query(
      'update reconciliations set held_since = null, differences = 0 where tenant_id = $1',
      [other],
    );
  },
  insertMembership: (tx, { id, stranger }) =>
    memberships.insertMembership(tx, {
      tenantId: id,
      userId: stranger,
      role: 'viewer',
      customRoleId: null,
      name: 'New',
      email: 'new@example.com',
      invitedBy: null,
      invitedByName: null,
      lastSignInAt: new Date(),
    }),
  updateDesired: (tx, { id }) =>
    memberships.updateDesired(
      tx,
      id,
      { userId: USER_ID, version: 1 },
      { role: 'admin', customRoleId: null },
    ),
  endSignIns: (tx, { id }) => memberships.endSignIns(tx, id, USER_ID),
  reassignHolders: (tx, { id }) =>
    memberships.reassignHolders(tx, id, ID, { role: 'viewer', customRoleId: null }),
  insertRole: (tx, { id }) =>
    roles.insertRole(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      description: '',
      base: 'viewer',
      permissions: ['tenant:read'],
    }),
  updateRole: (tx, { id }) =>
    roles.updateRole(tx, id, ID, { name: 'N', description: '', permissions: ['tenant:read'] }),
  deleteRole: (tx, { id }) => roles.deleteRole(tx, id, UNUSED_ROLE),
  reassignInvitations: (tx, { id }) =>
    invitations.reassignInvitations(tx, id, INVITED_ROLE, { role: 'viewer', customRoleId: null }),
  deleteMembership: (tx, { id }) => memberships.deleteMembership(tx, id, USER_ID, 1),
  markApplied: (tx, { id }) => memberships.markApplied(tx, id, USER_ID, MEMBER),
  insertBulkChange: (tx, { id }) => bulkChanges.insertBulkChange(tx, { ...BULK, tenantId: id }),
  insertItemsByIds: (tx, { id }) =>
    bulkChanges.insertItemsByIds(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK },
      [USER_ID],
      'viewer',
    ),
  insertItemsByFilter: (tx, { id }) =>
    bulkChanges.insertItemsByFilter(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK },
      { filter: {}, limit: 9 },
      'viewer',
    ),
  insertItemsOfUndo: (tx, { id }) =>
    bulkChanges.insertItemsOfUndo(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK, startedBy: USER_ID },
      { id: DONE_BULK, action: 'remove' },
    ),
  settleItem: (tx, { id }) =>
    bulkChanges.settleItem(tx, id, ID, { userId: USER_ID, outcome: 'done', version: 2 }),
  insertBulkInvitations: (tx, { id }) =>
    bulkInvitations.insertBulkInvitations(tx, id, ID, [
      { line: 9, email: 'x@example.com', role: 'viewer', message: '', invitationId: NEW_ID },
    ]),
  settleBulkInvitation: (tx, { id }) =>
    bulkInvitations.settleBulkInvitation(tx, id, ID, { line: 1, outcome: 'done' }),
  finishBulkChange: (tx, { id }) => bulkChanges.finishBulkChange(tx, id, ID),
  updateIdentity: (tx, { id }) =>
    memberships.updateIdentity(tx, id, USER_ID, {
      name: 'Ann',
      email: 'ann@example.com',
      mfa: true,
      avatar: null,
      lastSignInAt: new Date(),
    }),
  insertInvitation: (tx, { id }) =>
    invitations.insertInvitation(tx, {
      tenantId: id,
      id: NEW_ID,
      email: 'new@example.com',
      role: 'viewer',
      customRoleId: null,
      tokenHash: OTHER_HASH,
      invitedBy: USER_ID,
      invitedByName: 'Twin',
      program: null,
      message: '',
      days: 7,
    }),
  expireInvitations: (tx, { id }) => invitations.expireInvitations(tx, id, 'late@example.com'),
  takeInvitation: (tx, { id }) => invitations.takeInvitation(tx, id, ID, USER_ID),
  revokeInvitation: (tx, { id }) => invitations.revokeInvitation(tx, id, ID),
  rotateInvitation: (tx, { id }) =>
    invitations.rotateInvitation(tx, id, ID, {
      from: 1,
      tokenHash: OTHER_HASH,
      days: 7,
      invitedBy: USER_ID,
      invitedByName: 'Twin',
      program: null,
    }),
  markCreatesAccount: (tx, { id }) => invitationMails.markCreatesAccount(tx, id, ID),
  markDelivery: (tx, { id }) =>
    invitationMails.markDelivery(tx, id, { id: ID, generation: 1 }, 'sent'),
  insertProject: (tx, { id }) =>
    projects.insertProject(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  renameProject: (tx, { id }) => projects.renameProject(tx, id, ID, 'Renamed'),
  deleteProject: (tx, { id }) => projects.deleteProject(tx, id, ID),
  insertAuditEvent: (tx, { id }) =>
    auditEvents.insertAuditEvent(tx, {
      tenantId: id,
      id: NEW_ID,
      action: 'project.created',
      actorKind: 'user',
      actorId: USER_ID,
      actorName: 'Twin',
      actorRole: 'owner',
      targetKind: 'project',
      targetId: ID,
      targetName: 'x',
      before: null,
      after: null,
      requestId: 'r',
      address: null,
    }),
  insertAuditEvents: (tx, { id }) =>
    auditEvents.insertAuditEvents(tx, id, [
      {
        id: NEW_ID,
        action: 'project.created',
        actorKind: 'user',
        actorId: USER_ID,
        actorName: 'Twin',
        actorRole: 'owner',
        targetKind: 'project',
        targetId: ID,
        targetName: 'x',
        before: null,
        after: { name: 'x' },
        requestId: 'r',
        address: null,
      },
    ]),
  insertApiKey: (tx, { id }) =>
    apiKeys.insertApiKey(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
      ...ROTATED,
    }),
  insertApiClient: (tx, { id }) =>
    apiClients.insertApiClient(tx, {
      tenantId: id,
      id: NEW_ID,
      clientId: 'another',
      name: 'New',
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  deleteApiClient: (tx, { id }) => apiClients.deleteApiClient(tx, id, ID),
  touchApiClient: (tx, { id }) => apiClients.touchApiClient(tx, id, ID),
  rotateApiKey: (tx, { id }) => apiKeys.rotateApiKey(tx, id, ID, ROTATED),
  revokeApiKey: (tx, { id }) => apiKeys.revokeApiKey(tx, id, ID),
  claimReconciliation: (tx, { id }) => reconciliations.claimReconciliation(tx, id, 60),
  finishReconciliation: (tx, { id }) =>
    reconciliations.finishReconciliation(tx, id, {
      differences: 1,
      repaired: 1,
      findings: [],
      groups: 1,
    }),
  releaseReconciliation: (tx, { id }) => reconciliations.releaseReconciliation(tx, id),
  touchApiKey: (tx, { id }) => apiKeys.touchApiKey(tx, id, ID),
};

/** Makes the tenant itself, or asks a lookup function that does not go by row-level security. */
const EXEMPT = [
  'insertTenant',
  'countTenantsMadeBy',
  'findApiKey',
  'findApiClient',
  'findAllHeads',
];

const TENANT_MODULES = {
  apiClients,
  apiKeys,
  auditChain,
  auditEvents,
  invitationMails,
  invitations,
  bulkChanges,
  bulkInvitations,
  memberLists,
  held,
  memberships,
  projects,
  purge,
  reconciliations,
  roles,
  tableRows,
  tenants,
  usage,
};

/** Repositories of a person's rows, and of what is asked before a tenant is known. */
const OTHERS = [
  'account-permits.ts',
  'avatars.ts',
  'known-devices.ts',
  'lookups.ts',
  'notifications.ts',
  'operator-lookups.ts',
  'security-events.ts',
  'sessions.ts',
  'users.ts',
];

describe('the first wall', () => {
  it('has a case for every function of every repository of tenant tables', () => {
    const folder = new URL('../src/repositories/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !OTHERS.includes(file));
    expect(files).toHaveLength(Object.keys(TENANT_MODULES).length);
    const functions = Object.values(TENANT_MODULES).flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? name : [])),
    );
    const cases = [READS, LOCKS, WRITES].flatMap((table) => Object.keys(table));
    expect([...cases, ...EXEMPT].toSorted()).toEqual(functions.toSorted());
  });

  /** Asked for either tenant, the answer is of that one: a query without its tenant gives one answer. */
  async function expectOwn(ask: (twin: Twin) => Promise<unknown>): Promise<void> {
    for (const [own, other] of [twins, twins.toReversed()] as [Twin, Twin][]) {
      const answer = JSON.stringify(await ask(own));
      expect(answer).toContain(own.canary);
      expect(answer).not.toContain(other.canary);
    }
  }

  it.each(Object.entries(READS))('%s reads its own tenant', (_, read) =>
    expectOwn(({ id }) => db.readTenant({ tenantId: id }, (tx) => read(tx, id))),
  );

  it.each(Object.entries(LOCKS))('%s locks and reads its own tenant', (_, lock) =>
    expectOwn(({ id }) => db.withTenant({ tenantId: id }, (tx) => lock(tx, id))),
  );

  it.each(Object.entries(WRITES))('%s changes its own tenant', async (_, write) => {
    const [own, other] = twins;
    const before = await Promise.all([fingerprint(admin, own.id), fingerprint(admin, other.id)]);
    await db.withTenant({ tenantId: own.id }, (tx) => write(tx, own));
    expect(await fingerprint(admin, other.id)).toBe(before[1]);
    expect(await fingerprint(admin, own.id)).not.toBe(before[0]);
  });
});
