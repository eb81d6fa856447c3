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
 * Goes on sending, from where it stopped, for the person who switches it on. On already, it is theirs
 * to answer for.
 * @throws DomainError `resource.not_found`
 */
export function switchWebhookOn(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId },
) {
  const { id: tenantId } = ctx.tenant;
  return authorize(
    deps,
    ctx,
    { permission: 'webhooks:manage', locks: caller },
    async (tx, { actor }) => {
      const row = await holdWebhook(tx, ctx, input);
      const changed = await changeWebhook(tx, tenantId, row.id, {
        enabled: true,
        offReason: null,
        failures: 0,
        failingSince: null,
        dueAt: new Date(),
        setUpBy: actor.userId,
        setUpByName: ctx.principal.name,
      });
      await recordEvent(tx, ctx, tenantId, {
        action: 'webhook.switched_on',
        target: toTarget(row),
      });
      return toWebhook(changed);
    },
  );
}
