import type { OffReason } from '@gatehouse/domain/webhook';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: string[];
  readonly sealedSecret: Uint8Array;
  readonly sealedOldSecret: Uint8Array | null;
  readonly oldSecretUntil: Date | null;
  readonly enabled: boolean;
  readonly offReason: OffReason | null;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly lastAttemptAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly membershipId: string | null;
  readonly setUpByName: string;
  readonly version: number;
  readonly createdAt: Date;
}

const COLUMNS = Prisma.sql`id, url, description, events, sealed_secret as "sealedSecret",
  sealed_old_secret as "sealedOldSecret", old_secret_until as "oldSecretUntil", enabled,
  off_reason as "offReason", failures, failing_since as "failingSince",
  last_attempt_at as "lastAttemptAt", last_success_at as "lastSuccessAt",
  membership_id as "membershipId", set_up_by_name as "setUpByName", version,
  created_at as "createdAt"`;

export interface NewWebhook {
  readonly tenantId: string;
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly sealedSecret: Uint8Array;
  readonly setUpBy: string;
  readonly setUpByName: string;
}

/** Adds an endpoint, which is told what happens from here on. */
export async function insertWebhook(tx: ScopedWriter, webhook: NewWebhook): Promise<WebhookRow> {
  const { tenantId, id, url, description, events, sealedSecret, setUpBy, setUpByName } = webhook;
  const rows = await tx.$queryRaw<WebhookRow[]>`
    insert into webhook_endpoints (tenant_id, id, url, description, events, sealed_secret,
      cursor_seq, set_up_by, set_up_by_name)
    select ${tenantId}::uuid, ${id}::uuid, ${url}, ${description}, ${[...events]}::text[],
      ${sealedSecret}, coalesce(max(seq), 0), ${setUpBy}::uuid, ${setUpByName}
    from audit_heads where tenant_id = ${tenantId}::uuid
    returning ${COLUMNS}`;
  const [row] = rows;
  if (!row) throw new Error('no endpoint was added');
  return row;
}

export async function countWebhooks(db: ScopedReader, tenantId: string): Promise<number> {
  return db.webhookEndpoint.count({ where: { tenantId } });
}

/** An endpoint with how its deliveries of the last day went. */
export interface ListedWebhook extends WebhookRow {
  readonly delivered: number;
  readonly failed: number;
  readonly pending: number;
}

/** All endpoints of the tenant, the oldest first. */
export function listWebhooks(db: ScopedReader, tenantId: string): Promise<ListedWebhook[]> {
  return db.$queryRaw<ListedWebhook[]>`
    select ${COLUMNS}, delivered, failed, pending from webhook_endpoints e
    cross join lateral (
      select count(*) filter (where state = 'delivered')::int as delivered,
        count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state = 'pending')::int as pending
      from (
        select d.state from webhook_deliveries d
        where d.tenant_id = ${tenantId}::uuid and d.endpoint_id = e.id
          and d.created_at > now() - interval '1 day'
        limit 1000) latest) counts
    where e.tenant_id = ${tenantId}::uuid
    order by e.id`;
}

export async function getWebhook(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<WebhookRow | null> {
  const rows = await db.$queryRaw<WebhookRow[]>`
    select ${COLUMNS} from webhook_endpoints
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** An endpoint, held until the end of the transaction. */
export async function lockWebhook(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<WebhookRow | null> {
  const rows = await tx.$queryRaw<WebhookRow[]>`
    select ${COLUMNS} from webhook_endpoints
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for no key update`;
  return rows[0] ?? null;
}

/** What people change of an endpoint that the transaction holds. Who changes it answers for it. */
export async function changeWebhook(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  changes: {
    readonly url?: string;
    readonly description?: string;
    readonly events?: string[];
    readonly sealedSecret?: Uint8Array<ArrayBuffer>;
    readonly sealedOldSecret?: Uint8Array<ArrayBuffer>;
    readonly oldSecretUntil?: Date;
    readonly enabled?: boolean;
    readonly offReason?: OffReason | null;
    readonly setUpBy?: string;
    readonly setUpByName?: string;
    readonly failures?: number;
    readonly failingSince?: Date | null;
    readonly dueAt?: Date;
  },
): Promise<WebhookRow> {
  await tx.webhookEndpoint.update({
    where: { tenantId_id: { tenantId, id } },
    data: { ...changes, version: { increment: 1 } },
  });
  const row = await getWebhook(tx, tenantId, id);
  if (!row) throw new Error('the endpoint is gone');
  return row;
}

/** Puts the same secrets, sealed anew, in the place of what is there. */
export async function changeSealedSecrets(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  sealed: { readonly secret: Uint8Array; readonly old: Uint8Array | null },
): Promise<void> {
  await tx.$executeRaw`
    update webhook_endpoints set sealed_secret = ${sealed.secret}, sealed_old_secret = ${sealed.old}
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
}

export async function deleteWebhook(tx: ScopedWriter, tenantId: string, id: string): Promise<void> {
  await tx.webhookEndpoint.deleteMany({ where: { tenantId, id } });
}

/**
 * Takes an endpoint for a worker, for some seconds.
 * @returns false where another has it, or it is off
 */
export async function claimWebhook(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  leaseSeconds: number,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update webhook_endpoints set due_at = now() + ${leaseSeconds}::int * interval '1 second'
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and enabled and due_at <= now()`;
  return count === 1;
}

/** Gives an endpoint back: it is due again after a while. */
export async function releaseWebhook(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  pauseMs: number,
): Promise<void> {
  await tx.$executeRaw`
    update webhook_endpoints set due_at = now() + ${pauseMs}::int * interval '1 millisecond'
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
}

/** Notes how an attempt went, of an endpoint that the transaction holds. */
export async function noteWebhookAttempt(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  succeeded: boolean,
): Promise<{ failures: number; failingSince: Date | null }> {
  const rows = await tx.$queryRaw<{ failures: number; failingSince: Date | null }[]>`
    update webhook_endpoints set last_attempt_at = now(),
      last_success_at = case when ${succeeded} then now() else last_success_at end,
      failures = case when ${succeeded} then 0 else failures + 1 end,
      failing_since = case when ${succeeded} then null else coalesce(failing_since, now()) end
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    returning failures, failing_since as "failingSince"`;
  return rows[0] ?? { failures: 0, failingSince: null };
}
