import { listRoleChangers } from '@gatehouse/db/repositories/access-requests';
import { findMembershipsOfUser } from '@gatehouse/db/repositories/lookups';
import type { UserContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/** So many owners are named. */
const NAMED = 3;

/**
 * The tenants that have deactivated the caller, with the names of owners to ask: all that someone who
 * is shut out is told. A tenant's identity provider vouches for that one alone.
 */
export async function listDeactivations(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const { userId, proof } = ctx.principal;
  const closed = (await findMembershipsOfUser(deps.db, userId))
    .filter((row) => row.status === 'deactivated' && !row.deleted_at)
    .filter((row) => proof.kind === 'pool' || proof.tenantId === row.tenant_id);
  const items = await Promise.all(
    closed.map(async ({ tenant_id: id, slug, name }) => {
      const tenantId = toId<TenantId>(id);
      const people = await deps.db.readTenant({ tenantId }, (db) => listRoleChangers(db, tenantId));
      const owners = people.filter(({ role }) => role === 'owner').slice(0, NAMED);
      return { slug, name, owners: owners.map((owner) => owner.name) };
    }),
  );
  return { items };
}
