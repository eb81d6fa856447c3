import { replayFailed as queueFailed } from '@gatehouse/db/repositories/webhook-deliveries';
import { DomainError } from '@gatehouse/domain/errors';
import type { WebhookId } from '@gatehouse/domain/ids';
import { DELIVER_DAYS } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { holdWebhook } from './hold.ts';

/** Events that are sent again in one go. */
const MOST = 1_000;

/**
 * Sends what has failed since a moment again, the oldest first, under the ids that it had.
 * @returns how many are on their way; 1,000 at most
 * @throws DomainError `resource.not_found`, `webhook.off`
 */
export function replayFailed(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { readonly id: WebhookId; readonly since: Date },
): Promise<{ replayed: number }> {
  return authorize(deps, ctx, { permission: 'webhooks:manage', locks: caller }, async (tx) => {
    const row = await holdWebhook(tx, ctx, input);
    if (!row.enabled) throw new DomainError('webhook.off');
    const replayed = await queueFailed(tx, ctx.tenant.id, {
      endpointId: row.id,
      since: input.since,
      days: DELIVER_DAYS,
      limit: MOST,
    });
    return { replayed };
  });
}
