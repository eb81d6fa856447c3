import { changeWebhook } from '@gatehouse/db/repositories/webhook-endpoints';
import type { WebhookId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { holdWebhook } from './hold.ts';
import { toTarget, toWebhook } from './webhook.ts';

/**
 * Sends nothing more. What happens meanwhile waits in the log.
 * @throws DomainError `resource.not_found`
 */
export function switchWebhookOff(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId },
) {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'webhooks:manage', locks: caller }, async (tx) => {
    const row = await holdWebhook(tx, ctx, input);
    if (!row.enabled) return toWebhook(row);
    const changed = await changeWebhook(tx, tenantId, row.id, {
      enabled: false,
      offReason: 'person',
    });
    await recordEvent(tx, ctx, tenantId, {
      action: 'webhook.switched_off',
      target: toTarget(row),
      after: { reason: 'person' },
    });
    return toWebhook(changed);
  });
}
