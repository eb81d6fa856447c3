import { randomUUID } from 'node:crypto';
import type { ScopedWriter } from '@gatehouse/db/database';
import { changeWebhook, type WebhookRow } from '@gatehouse/db/repositories/webhook-endpoints';
import type { TenantId } from '@gatehouse/domain/ids';
import type { OffReason } from '@gatehouse/domain/webhook';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';
import { toTarget } from './webhook.ts';

/** Switches an endpoint off for want of an answer, or of a person who may, and tells the owners. */
export async function switchOffForWant(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  off: { tenantId: TenantId; row: WebhookRow; reason: Exclude<OffReason, 'person'> },
): Promise<void> {
  const { tenantId, row, reason } = off;
  await changeWebhook(tx, tenantId, row.id, { enabled: false, offReason: reason });
  const system = {
    principal: { kind: 'system', name: 'Webhooks' },
    requestId: `webhooks-${randomUUID()}`,
    address: null,
  } as const;
  await recordEvent(tx, system, tenantId, {
    action: 'webhook.switched_off',
    target: toTarget(row),
    after: { reason },
  });
  await notifyOwners(deps, tx, tenantId, {
    kind: 'webhook.switched_off',
    facts: { host: new URL(row.url).host, reason },
  });
}
