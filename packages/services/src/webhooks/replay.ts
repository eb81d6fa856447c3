import { replayDelivery as queueAgain } from '@gatehouse/db/repositories/webhook-deliveries';
import { DomainError } from '@gatehouse/domain/errors';
import type { WebhookDeliveryId, WebhookId } from '@gatehouse/domain/ids';
import { DELIVER_DAYS } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { holdWebhook } from './hold.ts';

/**
 * Sends an event again, under the id that it had.
 * @throws DomainError `resource.not_found`, also where it waits to be sent anyway; `webhook.off`
 */
export function replayDelivery(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId; readonly deliveryId: WebhookDeliveryId },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'webhooks:manage', locks: caller }, async (tx) => {
    const row = await holdWebhook(tx, ctx, input);
    if (!row.enabled) throw new DomainError('webhook.off');
    const delivery = { endpointId: row.id, id: input.deliveryId, days: DELIVER_DAYS };
    if (!(await queueAgain(tx, ctx.tenant.id, delivery))) {
      throw new DomainError('resource.not_found');
    }
  });
}
