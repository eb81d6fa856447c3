import { randomUUID } from 'node:crypto';
import type { ScopedReader } from '../../src/database.ts';
import * as accessRequests from '../../src/repositories/access-requests.ts';
import * as apiClients from '../../src/repositories/api-clients.ts';
import * as personalKeys from '../../src/repositories/personal-keys.ts';
import * as apiKeys from '../../src/repositories/api-keys.ts';
import * as auditChain from '../../src/repositories/audit-chain.ts';
import * as auditEvents from '../../src/repositories/audit-events.ts';
import * as deliveries from '../../src/repositories/webhook-deliveries.ts';
import * as webhooks from '../../src/repositories/webhook-endpoints.ts';
import * as domains from '../../src/repositories/domains.ts';
import * as invitationMails from '../../src/repositories/invitation-mails.ts';
import * as invitations from '../../src/repositories/invitations.ts';
import * as bulkChanges from '../../src/repositories/bulk-changes.ts';
import * as bulkInvitations from '../../src/repositories/bulk-invitations.ts';
import * as memberLists from '../../src/repositories/member-lists.ts';
import * as joinRequests from '../../src/repositories/join-requests.ts';
import * as memberships from '../../src/repositories/memberships.ts';
import * as files from '../../src/repositories/files.ts';
import * as securityFacts from '../../src/repositories/security-facts.ts';
import * as overviews from '../../src/repositories/overview.ts';
import * as publicPages from '../../src/repositories/public-pages.ts';
import * as projects from '../../src/repositories/projects.ts';
import * as reconciliations from '../../src/repositories/reconciliations.ts';
import * as roles from '../../src/repositories/roles.ts';
import * as tableRows from '../../src/repositories/table-rows.ts';
import * as support from '../../src/repositories/support-accesses.ts';
import * as tenants from '../../src/repositories/tenants.ts';
import * as usage from '../../src/repositories/usage.ts';
import { listTenantTables } from '../../src/tenant-tables.ts';
import { FILES, ID, INVITED_ROLE, TOKEN_HASH, USER_ID } from '../twins.ts';
import { SCIM_READS } from './scim-reads.ts';
import { SSO_READS } from './sso-reads.ts';
import { admin, twins } from './twin-database.ts';
import { linkedTo, withOwnAddresses } from './ask-by-canary.ts';

type Read = (db: ScopedReader, tenantId: string) => Promise<unknown>;

const MEMBER_QUERY = {
  filter: {},
  sort: 'name',
  descending: false,
  after: null,
  limit: 9,
} as const;

/** A read of each kind; what it answers names the tenant that it is of. */
export const READS: Readonly<Record<string, Read>> = {
  ...SSO_READS,
  ...SCIM_READS,
  getTenant: tenants.getTenant,
  listSlugs: tenants.listSlugs,
  listOwners: memberships.listOwners,
  listVerifiedDomains: domains.listVerifiedDomains,
  listDomains: domains.listDomains,
  getDomain: (tx, tenant) => domains.getDomain(tx, tenant, ID),
  getJoinPolicy: async (tx, tenant) => {
    const { rows } = await admin.query<{ name: string }>(
      "select name from domains where state = 'verified'",
    );
    const found = await Promise.all(
      rows.map(({ name }) => domains.getJoinPolicy(tx, tenant, name)),
    );
    return twins.filter(({ owners }) => found.includes(owners === 1 ? 'ask' : 'join'));
  },
  getOwnAccessRequest: async (tx, tenant) => {
    const asked = twins.map(({ canary }) =>
      accessRequests.getOwnAccessRequest(tx, tenant, USER_ID, canary),
    );
    const found = await Promise.all(asked);
    return twins.filter((_, at) => found[at]);
  },
  listAccessRequests: (tx, tenant) => accessRequests.listAccessRequests(tx, tenant, null, 9),
  listRoleChangers: (tx, tenant) => accessRequests.listRoleChangers(tx, tenant),
  getOwnJoinRequest: (tx, tenant) => joinRequests.getOwnJoinRequest(tx, tenant, USER_ID),
  getJoinRequest: (tx, tenant) => joinRequests.getJoinRequest(tx, tenant, ID),
  listJoinRequests: (tx, tenant) => joinRequests.listJoinRequests(tx, tenant, 9, null),
  hasRecentJoinRequest: async (tx, tenant) => {
    const recent = await joinRequests.hasRecentJoinRequest(tx, tenant, ID);
    return twins.filter(({ owners }) => recent === (owners === 1));
  },
  holdsAddress: async (tx, tenant) => {
    const email = 's@example.com';
    const held = twins.map(({ stranger }) =>
      joinRequests.holdsAddress(tx, tenant, { userId: stranger, email }),
    );
    const answers = await Promise.all(held);
    return twins.filter((_, n) => answers[n]);
  },
  listInviters: (tx, tenant) => joinRequests.listInviters(tx, tenant, 'admins'),
  listWebhooks: webhooks.listWebhooks,
  getWebhook: (tx, tenant) => webhooks.getWebhook(tx, tenant, ID),
  countWebhooks: async (tx, tenant) => {
    const count = await webhooks.countWebhooks(tx, tenant);
    return twins.filter(({ owners }) => count === owners + 1);
  },
  listDeliveries: (tx, tenant) =>
    deliveries.listDeliveries(tx, tenant, ID, { state: null, limit: 99, before: null }),
  countPendingTests: async (tx, tenant) => {
    const count = await deliveries.countPendingTests(tx, tenant, ID);
    return twins.filter(({ owners }) => count === owners);
  },
  countDomains: async (tx, tenant) => {
    const count = await domains.countDomains(tx, tenant);
    return twins.filter(({ owners }) => count === owners);
  },
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
  countPeriod: async (tx, tenant) => {
    const to = { from: new Date(Date.now() + 86_400_000), before: new Date(0) };
    const { signInsBefore } = await usage.countPeriod(tx, tenant, to);
    return twins.filter(({ owners }) => signInsBefore === owners);
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
  readSecurityFacts: async (tx, tenant) => {
    const row = await securityFacts.readSecurityFacts(tx, tenant, { days: 90, times: 9 });
    return twins.filter(({ owners }) => row?.owners === owners);
  },
  hasMfaPolicy: async (tx, tenant) => {
    const set = 'update tenants set mfa_policy = $2, mfa_policy_set_at = $3 where id = $1';
    await admin.query(set, [tenant, 'required', new Date()]);
    const asking = await Promise.all(twins.map(({ id }) => tenants.hasMfaPolicy(tx, id)));
    await admin.query(set, [tenant, 'off', null]);
    return twins.filter((_, at) => asking[at]);
  },
  readOverview: async (tx, tenant) => {
    const row = await overviews.readOverview(tx, tenant, USER_ID, {
      parts: { members: true, invitations: true, apiKeys: true, projects: true },
      terms: { invitationDays: 2, keyDays: 14, unusedDays: 90 },
    });
    // A number has no canary: each twin has as many plain owners as its own tag says.
    return twins.filter(({ owners }) => row?.owners === owners);
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
  findMembers: async (tx, tenant) => {
    const byFunction = { ...MEMBER_QUERY, descending: true };
    const plain = await memberLists.findMembers(tx, tenant, MEMBER_QUERY);
    return [...plain, ...(await memberLists.findMembers(tx, tenant, byFunction))];
  },
  countOpenInvitations: async (tx, tenant) => {
    const count = () =>
      Promise.all(twins.map((twin) => invitations.countOpenInvitations(tx, twin.id)));
    const before = await count();
    await admin.query(
      "update invitations set status = 'revoked' where tenant_id = $1 and email like 'late%'",
      [tenant],
    );
    const after = await count();
    await admin.query("update invitations set status = 'pending' where email like 'late%'");
    return twins.filter((_, at) => before[at] !== after[at]);
  },
  countViews: async (tx, tenant) => {
    const { all } = await memberLists.countViews(tx, tenant);
    return twins.filter(({ owners }) => all === owners + 1);
  },
  countWithoutFactor: async (tx, tenant) => {
    const lacking = await memberLists.countWithoutFactor(tx, tenant);
    return twins.filter(({ owners }) => lacking === owners + 1);
  },
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
  findOpenInvitation: (tx, tenant) =>
    invitations.findOpenInvitation(tx, tenant, 'open@example.com'),
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
  listFiles: (tx, tenant) =>
    files.listFiles(tx, tenant, { search: '', deleted: false, before: null, limit: 10 }),
  listOwnUploads: (tx, tenant) => files.listOwnUploads(tx, tenant, USER_ID, 10),
  listUploads: (tx, tenant) => files.listUploads(tx, tenant),
  getFile: (tx, tenant) => files.getFile(tx, tenant, FILES.ready),
  listPublishedFiles: (tx, tenant) => files.listPublishedFiles(tx, tenant, 10),
  getPublicPage: publicPages.getPublicPage,
  getGuests: async (tx, tenant) => {
    const guests = await publicPages.getGuests(tx, tenant);
    return twins.filter(({ owners }) => guests === owners);
  },
  sumFiles: async (tx, tenant) => {
    const bytes = await files.sumFiles(tx, tenant);
    return twins.filter(({ owners }) => bytes === owners);
  },
  listSupportAccesses: (tx, tenant) => support.listSupportAccesses(tx, tenant, 10),
  listOpenSupport: support.listOpenSupport,
  listProjects: (tx, tenant) =>
    projects.listProjects(tx, tenant, { search: '', before: null, limit: 10 }),
  findAuditEvents: async (tx, tenant) =>
    (await auditEvents.findAuditEvents(tx, tenant, {}, { limit: 10, before: null })).rows,
  hasSupportRead: async (tx, tenant) => {
    const found = [];
    for (const twin of twins) {
      const read = { access: twin.canary, permission: 'audit:read' };
      if (await auditEvents.hasSupportRead(tx, tenant, read)) found.push(twin);
    }
    return found;
  },
  readChain: (tx, tenant) => auditChain.readChain(tx, tenant, 10, null),
  findEventsAfter: (tx, tenant) => auditChain.findEventsAfter(tx, tenant, '0', 99),
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
  listPersonalKeys: (tx, tenant) =>
    personalKeys.listPersonalKeys(tx, tenant, { apps: false, limit: 10, before: null }),
  getApiKey: (tx, tenant) => apiKeys.getApiKey(tx, tenant, ID),
};
