import type { ScopedWriter } from '../../src/database.ts';
import * as accessRequests from '../../src/repositories/access-requests.ts';
import * as apiClients from '../../src/repositories/api-clients.ts';
import * as apiKeys from '../../src/repositories/api-keys.ts';
import * as connectedApps from '../../src/repositories/connected-apps.ts';
import * as domains from '../../src/repositories/domains.ts';
import * as held from '../../src/repositories/held-memberships.ts';
import * as joinRequests from '../../src/repositories/join-requests.ts';
import * as memberships from '../../src/repositories/memberships.ts';
import * as files from '../../src/repositories/files.ts';
import * as projects from '../../src/repositories/projects.ts';
import * as purge from '../../src/repositories/purge.ts';
import * as roles from '../../src/repositories/roles.ts';
import * as connections from '../../src/repositories/sso-connection-changes.ts';
import * as webhooks from '../../src/repositories/webhook-endpoints.ts';
import * as support from '../../src/repositories/support-accesses.ts';
import * as moves from '../../src/repositories/tenant-moves.ts';
import * as tenants from '../../src/repositories/tenants.ts';
import { APP_HASH, FILES, ID, USER_ID } from '../twins.ts';
import { SCIM_LOCKS } from './scim-reads.ts';
import { setMoves } from './move-writes.ts';
import { markDeleted } from './mark-deleted.ts';
import { admin } from './twin-database.ts';

/** Reads that lock; they need a transaction. */
export const LOCKS: Readonly<
  Record<string, (tx: ScopedWriter, tenantId: string) => Promise<unknown>>
> = {
  ...SCIM_LOCKS,
  lockTenant: tenants.lockTenant,
  lockIdentity: (tx, tenant) => memberships.lockIdentity(tx, tenant, USER_ID),
  lockDueTenant: async (tx, tenant) => {
    await markDeleted(tenant);
    return purge.lockDueTenant(tx, tenant);
  },
  lockMembershipForShare: (tx, tenant) => held.lockMembershipForShare(tx, tenant, USER_ID),
  lockMembershipByIdForShare: (tx, tenant) => held.lockMembershipByIdForShare(tx, tenant, ID),
  lockConnection: (tx, tenant) => connections.lockConnection(tx, tenant, ID),
  lockMemberships: (tx, tenant) => held.lockMemberships(tx, tenant, [USER_ID]),
  lockHolders: (tx, tenant) => held.lockHolders(tx, tenant, ID, []),
  lockRoleForShare: (tx, tenant) => roles.lockRoleForShare(tx, tenant, ID),
  lockRoles: (tx, tenant) => roles.lockRoles(tx, tenant, [ID]),
  lockConnectionName: (tx, tenant) => domains.lockConnectionName(tx, tenant, ID),
  lockVerifiedDomain: async (tx, tenant) => {
    // Verified, a name is one tenant's: each has its own, and asks for the other's as well.
    const { rows } = await admin.query<{ name: string }>(
      "select name from domains where state = 'verified'",
    );
    const found = rows.map(({ name }) => domains.lockVerifiedDomain(tx, tenant, name));
    return Promise.all(found);
  },
  lockSupportAccess: (tx, tenant) => support.lockSupportAccess(tx, tenant, ID),
  lockAskedMove: async (tx, tenant) => {
    await setMoves('asked');
    return moves.lockAskedMove(tx, tenant, ID);
  },
  lockAccessRequest: (tx, tenant) => accessRequests.lockAccessRequest(tx, tenant, ID),
  lockJoinRequest: (tx, tenant) => joinRequests.lockJoinRequest(tx, tenant, ID),
  lockWebhook: (tx, tenant) => webhooks.lockWebhook(tx, tenant, ID),
  lockDomain: (tx, tenant) => domains.lockDomain(tx, tenant, ID),
  lockFile: (tx, tenant) => files.lockFile(tx, tenant, FILES.ready),
  lockProject: (tx, tenant) => projects.lockProject(tx, tenant, ID),
  lockApp: (tx, tenant) => connectedApps.lockApp(tx, tenant, { codeHash: APP_HASH }),
  lockApiKeyForShare: (tx, tenant) => apiKeys.lockApiKeyForShare(tx, tenant, ID),
  lockApiClientForShare: (tx, tenant) => apiClients.lockApiClientForShare(tx, tenant, ID),
};
