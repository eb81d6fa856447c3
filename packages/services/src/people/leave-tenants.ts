import { findMembershipsOfUser } from '@gatehouse/db/repositories/lookups';
import { countOtherOwners, readDesired } from '@gatehouse/db/repositories/memberships';
import type { RequestContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { isFullOwner } from '../access/owners.ts';
import { leaveTenant } from './leave-tenant.ts';

/** The tenants, by slug, that have no other owner than this person. Deleted ones need none. */
export async function tenantsOwnedAlone(deps: Pick<Deps, 'db'>, userId: UserId): Promise<string[]> {
  const alone: string[] = [];
  for (const row of await findMembershipsOfUser(deps.db, userId)) {
    if (row.role !== 'owner' || row.status !== 'active' || row.deleted_at) continue;
    const { tenant_id: tenantId, slug } = row;
    const last = await deps.db.readTenant({ tenantId }, async (db) => {
      const own = await readDesired(db, tenantId, userId);
      if (!own || !isFullOwner(own)) return false;
      return (await countOtherOwners(db, tenantId, userId)) === 0;
    });
    if (last) alone.push(slug);
  }
  return alone;
}

/**
 * Refuses to take someone away whom a tenant has as its only owner.
 * @throws DomainError `account.only_owner`
 */
export async function requireOtherOwners(deps: Pick<Deps, 'db'>, userId: UserId): Promise<void> {
  const alone = await tenantsOwnedAlone(deps, userId);
  if (alone.length > 0) {
    throw new DomainError('account.only_owner', { fields: { tenants: alone.join(', ') } });
  }
}

/**
 * Takes a person out of all their tenants, one transaction each. A tenant that has no other owner
 * stops it before anything is changed; one that has just lost its other owner, in the middle: what
 * was left by then stays left.
 * @throws DomainError `account.only_owner`
 */
export async function leaveTenants(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: RequestContext,
  userId: UserId,
): Promise<void> {
  await requireOtherOwners(deps, userId);
  for (const { tenant_id } of await findMembershipsOfUser(deps.db, userId)) {
    await leaveTenant(deps, ctx, toId<TenantId>(tenant_id), userId);
  }
}
