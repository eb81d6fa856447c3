import { deleteWebhook as deleteRow } from '@gatehouse/db/repositories/webhook-endpoints';
import type { WebhookId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { holdWebhook } from './hold.ts';
import { toFacts, toTarget } from './webhook.ts';

/**
 * Deletes an endpoint, its secret and its deliveries.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function deleteWebhook(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId; readonly seen?: SeenVersions },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'webhooks:manage', locks: caller }, async (tx) => {
    const row = await holdWebhook(tx, ctx, input);
    await deleteRow(tx, ctx.tenant.id, row.id);
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: 'webhook.deleted',
      target: toTarget(row),
      before: toFacts(row),
    });
  });
}
