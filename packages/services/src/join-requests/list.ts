import { listJoinRequests as selectRequests } from '@gatehouse/db/repositories/join-requests';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toJoinRequest } from './join-request.ts';

/** Who asks to join the tenant and waits for an answer, newest first. */
export function listJoinRequests(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return authorize(deps, ctx, { permission: 'members:invite' }, async (db) => {
    const { id: tenantId } = ctx.tenant;
    const before = decodeIdCursor(tenantId, input.cursor);
    const rows = await selectRequests(db, tenantId, input.limit + 1, before);
    return toPage({ owner: tenantId, rows, limit: input.limit }, toJoinRequest, (row) => [row.id]);
  });
}
