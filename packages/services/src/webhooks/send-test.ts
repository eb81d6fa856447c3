import {
  countPendingTests,
  insertTestDelivery,
} from '@gatehouse/db/repositories/webhook-deliveries';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type WebhookDeliveryId, type WebhookId } from '@gatehouse/domain/ids';
import { TEST_EVENT } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { holdWebhook } from './hold.ts';

/** Tests of one endpoint that may wait at a time. */
const MOST_WAITING = 5;

/**
 * Sends an event that says nothing, to see whether it arrives.
 * @throws DomainError `resource.not_found`, `webhook.off`, `webhook.test_waits`
 */
export function sendTestEvent(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId },
): Promise<{ id: string }> {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'webhooks:manage', locks: caller }, async (tx) => {
    const row = await holdWebhook(tx, ctx, input);
    if (!row.enabled) throw new DomainError('webhook.off');
    if ((await countPendingTests(tx, tenantId, row.id)) >= MOST_WAITING) {
      throw new DomainError('webhook.test_waits');
    }
    const id = newId<WebhookDeliveryId>();
    await insertTestDelivery(tx, tenantId, row.id, { id, type: TEST_EVENT });
    return { id };
  });
}
