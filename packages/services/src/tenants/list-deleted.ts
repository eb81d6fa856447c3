import { findMembershipsOfUser } from '@gatehouse/db/repositories/lookups';
import type { UserContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '../deps.ts';

/** The deleted tenants that the caller, as an owner, can still restore. */
export async function listDeletedTenants(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const { userId, claims } = ctx.principal;
  const rows = await findMembershipsOfUser(deps.db, userId);
  const items = rows.flatMap(
    ({ tenant_id: id, slug, name, role, status, deleted_at, purge_at }) => {
      const owner = role === 'owner' && claims.roles.get(toId<TenantId>(id)) === 'owner';
      if (!owner || status !== 'active' || !deleted_at || !purge_at) return [];
      return [{ id, slug, name, deletedAt: deleted_at, purgeAt: purge_at }];
    },
  );
  return { items };
}
