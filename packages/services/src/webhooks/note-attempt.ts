import { noteChange } from '@gatehouse/db/live/changes';
import { noteDeliveryAttempt } from '@gatehouse/db/repositories/webhook-deliveries';
import { lockWebhook, noteWebhookAttempt } from '@gatehouse/db/repositories/webhook-endpoints';
import type { TenantId } from '@gatehouse/domain/ids';
import { SWITCH_OFF_DAYS, type WebhookAttempt } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import type { Outgoing } from './next-delivery.ts';
import { nextPause, restFor } from './retry.ts';
import { switchOffForWant } from './switch-off-for-want.ts';

const DAY_MS = 86_400_000;

/** The status by which a receiver says that it wants no more. Source: Standard Webhooks 1.0, "Delivery". */
const GONE = 410;

export interface Outcome {
  readonly attempt: WebhookAttempt;
  /** How the response began; null for none. */
  readonly response: string | null;
}

/**
 * Notes how an attempt went: done, to be tried again, or given up. An endpoint that has not taken
 * anything for days, or says that it is gone, is switched off.
 * @returns milliseconds for which the endpoint is to be left alone; 0 to go on
 */
export function noteAttempt(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { tenantId, id }: { readonly tenantId: TenantId; readonly id: string },
  delivery: Pick<Outgoing, 'id' | 'attempts'>,
  { attempt, response }: Outcome,
): Promise<number> {
  const status = attempt.status ?? 0;
  const delivered = status >= 200 && status < 300;
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const row = await lockWebhook(tx, tenantId, id);
    if (!row) return 0;
    const retryInMs = delivered ? null : nextPause(delivery.attempts, Math.random());
    await noteDeliveryAttempt(
      tx,
      tenantId,
      { endpointId: id, id: delivery.id },
      { attempt, response, delivered, retryInMs },
    );
    noteChange(tx, `tenant:${tenantId}`, 'webhooks');
    const health = await noteWebhookAttempt(tx, tenantId, id, delivered);
    const failingMs = health.failingSince ? Date.now() - health.failingSince.getTime() : 0;
    if (row.enabled && (status === GONE || failingMs > SWITCH_OFF_DAYS * DAY_MS)) {
      await switchOffForWant(deps, tx, { tenantId, row, reason: 'failing' });
    }
    return restFor(health.failures, Math.random());
  });
}
