import { getOwnJoinRequest, type JoinRequestRow } from '@gatehouse/db/repositories/join-requests';
import type { UserContext } from '@gatehouse/domain/context';
import { ASK_AGAIN_DAYS } from '@gatehouse/domain/join-request';
import type { Deps } from '../access/deps.ts';
import { findBar } from './find-bar.ts';
import { findOffer, toJoinRole } from './joinable.ts';

const DAY_MS = 86_400_000;

/**
 * The tenants that the caller may join, or ask to, for the domain of their verified address: one at most, since
 * a domain is one tenant's. None where they are a member already, or invited.
 */
export async function listJoinable(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const found = await findOffer(deps, ctx);
  if (!found) return { items: [] };
  const { offer, email } = found;
  const { tenant_id: tenantId, slug, tenant_name: name, join_policy: policy } = offer;
  const { userId } = ctx.principal;
  const { bar, request } = await deps.db.readTenant({ tenantId }, async (db) => ({
    bar: await findBar(db, tenantId, { userId, email }),
    request: policy === 'ask' ? await getOwnJoinRequest(db, tenantId, userId) : null,
  }));
  if (bar) return { items: [] };
  const asks = policy === 'ask';
  const role = toJoinRole(offer.default_role);
  return { items: [{ slug, name, role, asks, request: request && toOwnRequest(request) }] };
}

/** What became of a request, for the person who made it. */
function toOwnRequest({ createdAt, refusedAt }: JoinRequestRow) {
  return {
    status: refusedAt ? ('refused' as const) : ('open' as const),
    createdAt,
    askAgainAt: refusedAt && new Date(refusedAt.getTime() + ASK_AGAIN_DAYS * DAY_MS),
  };
}
