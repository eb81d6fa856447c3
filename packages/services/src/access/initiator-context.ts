import type { BulkChangeRow } from '@gatehouse/db/repositories/bulk-changes';
import { getMembership } from '@gatehouse/db/repositories/memberships';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { groupName, readGroups } from '@gatehouse/domain/group-name';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { lowerRole, type Role } from '@gatehouse/domain/role';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from './deps.ts';
import type { Context } from './actor.ts';

/**
 * Who started a bulk change, as the worker acts in their name: what their token said then, as far as
 * the row of that very membership goes now, which each verb reads again in its transaction. Null
 * when the membership or the tenant is gone.
 * @param permission the one that the work takes
 */
export async function initiatorContext(
  deps: Pick<Deps, 'db'>,
  tenantId: TenantId,
  bulk: BulkChangeRow,
  permission: Permission,
): Promise<Context | null> {
  const { starter_id: starterId, membership_id: orderedUnder } = bulk;
  if (starterId === null || orderedUnder === null) return null;
  const [row, tenant] = await deps.db.readTenant({ tenantId }, async (db) => [
    await getMembership(db, tenantId, starterId),
    await getTenant(db, tenantId),
  ]);
  if (!row || !tenant) return null;
  const userId = toId<UserId>(starterId);
  const role = row.role as Role;
  return {
    principal: {
      kind: 'user',
      userId,
      email: row.email,
      emailVerified: true,
      name: row.name,
      avatar: row.avatar,
      via: 'session',
      sessionId: null,
      // Long ago: what asks for a recent sign-in is done by hand.
      authTime: new Date(0),
      proof: POOL_PROOF,
      orderedUnder,
      claims: readGroups([groupName(tenantId, bulk.claim_role)]),
    },
    requestId: bulk.request_id,
    address: bulk.address,
    tenant: { id: tenantId, slug: tenant.slug, name: tenant.name },
    membership: {
      tenantId,
      userId,
      role,
      customRole: null,
      status: 'active',
      version: row.version,
    },
    role: lowerRole(bulk.claim_role, role),
    // The verb asks its transaction for the rest.
    permissions: new Set([permission]),
  };
}
