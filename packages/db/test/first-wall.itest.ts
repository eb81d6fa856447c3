import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as accessRequests from '../src/repositories/access-requests.ts';
import * as apiClients from '../src/repositories/api-clients.ts';
import * as apiKeys from '../src/repositories/api-keys.ts';
import * as connectedApps from '../src/repositories/connected-apps.ts';
import * as personalKeys from '../src/repositories/personal-keys.ts';
import * as auditChain from '../src/repositories/audit-chain.ts';
import * as auditEvents from '../src/repositories/audit-events.ts';
import * as domains from '../src/repositories/domains.ts';
import * as invitationMails from '../src/repositories/invitation-mails.ts';
import * as invitations from '../src/repositories/invitations.ts';
import * as joinRequests from '../src/repositories/join-requests.ts';
import * as bulkChanges from '../src/repositories/bulk-changes.ts';
import * as bulkInvitations from '../src/repositories/bulk-invitations.ts';
import * as memberLists from '../src/repositories/member-lists.ts';
import * as held from '../src/repositories/held-memberships.ts';
import * as memberships from '../src/repositories/memberships.ts';
import * as files from '../src/repositories/files.ts';
import * as overviews from '../src/repositories/overview.ts';
import * as projects from '../src/repositories/projects.ts';
import * as publicPages from '../src/repositories/public-pages.ts';
import * as purge from '../src/repositories/purge.ts';
import * as reconciliations from '../src/repositories/reconciliations.ts';
import * as roles from '../src/repositories/roles.ts';
import * as scimConnections from '../src/repositories/scim-connections.ts';
import * as scimGroups from '../src/repositories/scim-groups.ts';
import * as scimRequests from '../src/repositories/scim-requests.ts';
import * as scimTokens from '../src/repositories/scim-tokens.ts';
import * as scimUsers from '../src/repositories/scim-users.ts';
import * as ssoAttemptLists from '../src/repositories/sso-attempt-lists.ts';
import * as ssoAttempts from '../src/repositories/sso-attempts.ts';
import * as ssoConnectionChanges from '../src/repositories/sso-connection-changes.ts';
import * as ssoConnections from '../src/repositories/sso-connections.ts';
import * as securityFacts from '../src/repositories/security-facts.ts';
import * as ssoPolicy from '../src/repositories/sso-policy.ts';
import * as ssoSubjects from '../src/repositories/sso-subjects.ts';
import * as supportAccesses from '../src/repositories/support-accesses.ts';
import * as tableRows from '../src/repositories/table-rows.ts';
import * as tenantMoves from '../src/repositories/tenant-moves.ts';
import * as tenants from '../src/repositories/tenants.ts';
import * as usage from '../src/repositories/usage.ts';
import * as webhookDeliveries from '../src/repositories/webhook-deliveries.ts';
import * as webhookEndpoints from '../src/repositories/webhook-endpoints.ts';
import { fingerprint, type Twin } from './twins.ts';
import { LOCKS } from './first-wall/locks.ts';
import { READS } from './first-wall/reads.ts';
import { admin, db, twins, useTwins } from './first-wall/twin-database.ts';
import { WRITES } from './first-wall/all-writes.ts';

/**
 * The first wall: every query names its tenant. Row-level security would hide a query that does
 * not, so here it is out of the way: a superuser asks, and two tenants hold rows with the same ids.
 */
useTwins();

/** Makes the tenant itself, or asks a lookup function that does not go by row-level security. */
const EXEMPT = [
  'insertTenant',
  'readPlacement',
  'countTenantsMadeBy',
  // Answer with no text of the tenant: api/test/suite/suspension.ts has their cases.
  'readStatusForWrite',
  'lockStatus',
  'lockSupportForShare',
  'findApiKey',
  // Asks for one person, and answers a number: api/test/suite/personal-keys.ts has their cases.
  'findPersonalKeys',
  'countPersonalKeys',
  // Yes or no: api/test/suite/connected-apps.ts has its cases.
  'appMayHaveTokens',
  'findApiClient',
  // Only say what is read; read-ahead.itest.ts has their cases.
  'membersAhead',
  'projectsAhead',
  'findAllHeads',
  'findTenantOfConnection',
  'findScimToken',
  // Yes or no: api/test/scim.itest.ts has its cases.
  'hasActiveConnection',
  'findConnectionsOfSlug',
];

const TENANT_MODULES = {
  accessRequests,
  apiClients,
  apiKeys,
  personalKeys,
  connectedApps,
  auditChain,
  auditEvents,
  domains,
  invitationMails,
  invitations,
  joinRequests,
  bulkChanges,
  bulkInvitations,
  memberLists,
  held,
  memberships,
  overviews,
  files,
  projects,
  publicPages,
  purge,
  reconciliations,
  roles,
  scimConnections,
  scimGroups,
  scimRequests,
  scimTokens,
  scimUsers,
  ssoAttemptLists,
  ssoAttempts,
  ssoConnectionChanges,
  ssoConnections,
  securityFacts,
  ssoPolicy,
  ssoSubjects,
  supportAccesses,
  tableRows,
  tenantMoves,
  tenants,
  usage,
  webhookDeliveries,
  webhookEndpoints,
};

/** Repositories of a person's rows, and of what is asked before a tenant is known. */
const OTHERS = [
  'account-permits.ts',
  'avatars.ts',
  'bridged-sign-ins.ts',
  'ended-sign-ins.ts',
  'known-devices.ts',
  'lookups.ts',
  'notifications.ts',
  'old-answers.ts',
  'operator-databases.ts',
  'operator-events.ts',
  'operator-people.ts',
  'operator-tenants.ts',
  'operators.ts',
  'account-recoveries.ts',
  'backup-codes.ts',
  'passkeys.ts',
  'pending-links.ts',
  'security-events.ts',
  'sessions.ts',
  'signing-keys.ts',
  'staff-requests.ts',
  'unusual-sign-ins.ts',
  'users.ts',
  'webhook-lookups.ts',
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
