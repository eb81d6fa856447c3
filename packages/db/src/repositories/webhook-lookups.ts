import type { Database } from '../database.ts';

export interface WebhookEntry {
  readonly tenant_id: string;
  readonly endpoint_id: string;
}

/** Endpoints that something waits for; those that have been failing come last. The worker's role only. */
export function findWebhooksDue(db: Database, limit: number): Promise<WebhookEntry[]> {
  return db.lookup<WebhookEntry>('webhooks_due', 'select * from public.webhooks_due($1)', [limit]);
}

/**
 * Endpoints whose secret was sealed with another key than the one that seals now. The worker's role only.
 * @param header what begins everything that is sealed now
 */
export function findWebhooksSealedOtherwise(
  db: Database,
  header: Uint8Array,
  limit: number,
): Promise<WebhookEntry[]> {
  return db.lookup<WebhookEntry>(
    'webhooks_sealed_otherwise',
    'select * from public.webhooks_sealed_otherwise($1, $2)',
    [header, limit],
  );
}

/** Tenants with deliveries that are older than some days. The worker's role only. */
export async function findTenantsWithOldDeliveries(
  db: Database,
  days: number,
  limit: number,
): Promise<string[]> {
  const rows = await db.lookup<{ tenant_id: string }>(
    'tenants_with_old_deliveries',
    'select * from public.tenants_with_old_deliveries($1, $2)',
    [days, limit],
  );
  return rows.map(({ tenant_id }) => tenant_id);
}
