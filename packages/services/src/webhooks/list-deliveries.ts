import {
  type DeliveryRow,
  listDeliveries as select,
} from '@gatehouse/db/repositories/webhook-deliveries';
import type { WebhookId } from '@gatehouse/domain/ids';
import type { DeliveryState } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { findWebhook } from './hold.ts';

function toDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    type: row.type,
    state: row.state,
    nextAt: row.nextAt,
    attempts: row.log,
    response: row.response,
    createdAt: row.createdAt,
  };
}

/**
 * What an endpoint was sent in the last 30 days, newest first.
 * @throws DomainError `resource.not_found`
 */
export function listDeliveries(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: PageInput & { readonly id: WebhookId; readonly state?: DeliveryState | undefined },
) {
  return authorize(deps, ctx, { permission: 'webhooks:manage' }, async (db) => {
    const { id: owner } = ctx.tenant;
    const { id } = await findWebhook(db, ctx, input.id);
    const before = decodeIdCursor(owner, input.cursor);
    const { limit, state = null } = input;
    const rows = await select(db, owner, id, { state, limit: limit + 1, before });
    return toPage({ owner, rows, limit }, toDelivery, (row) => [row.id]);
  });
}
