import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { findBar } from './find-bar.ts';
import { findOffer, toJoinRole } from './joinable.ts';

/**
 * The tenants that the caller may join for the domain of their verified address: one at most, since a
 * domain is one tenant's. None where they are a member already, or invited.
 */
export async function listJoinable(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const found = await findOffer(deps, ctx);
  if (!found) return { items: [] };
  const { offer, email } = found;
  const { tenant_id: tenantId, slug, tenant_name: name } = offer;
  const { userId } = ctx.principal;
  const bar = await deps.db.readTenant({ tenantId }, (db) =>
    findBar(db, tenantId, { userId, email }),
  );
  if (bar) return { items: [] };
  return { items: [{ slug, name, role: toJoinRole(offer.default_role) }] };
}
