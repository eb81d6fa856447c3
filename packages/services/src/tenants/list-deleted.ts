import { findMembershipsOfUser } from '@gatehouse/db/repositories/lookups';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import type { UserContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { isFullOwner } from '../access/owners.ts';

/** The deleted tenants that the caller, as an owner, can still restore. */
export async function listDeletedTenants(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const { userId, claims } = ctx.principal;
  const items = [];
  for (const row of await findMembershipsOfUser(deps.db, userId)) {
    const { tenant_id: id, slug, name, deleted_at, purge_at } = row;
    const tenantId = toId<TenantId>(id);
    if (!deleted_at || !purge_at || claims.roles.get(tenantId) !== 'owner') continue;
    const own = await deps.db.readTenant({ tenantId }, (db) => readDesired(db, tenantId, userId));
    if (own?.status !== 'active' || !isFullOwner(own)) continue;
    items.push({ id, slug, name, deletedAt: deleted_at, purgeAt: purge_at });
  }
  return { items };
}
