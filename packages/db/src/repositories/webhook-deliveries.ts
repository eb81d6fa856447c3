import { ALL_EVENTS, type DeliveryState, type WebhookAttempt } from '@gatehouse/domain/webhook';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import type { AuditEventRow } from './audit-events.ts';

export interface DeliveryRow {
  readonly id: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly giveUpAt: Date;
  readonly log: WebhookAttempt[];
  readonly response: string | null;
  readonly createdAt: Date;
}

const COLUMNS = Prisma.sql`id, type, state, attempts, next_at as "nextAt",
  give_up_at as "giveUpAt", log, response, created_at as "createdAt"`;

/** Events of the log that are looked at in one go. */
const NEWS = 500;

/** Attempts of one delivery that are remembered. */
const REMEMBERED = 12;

/**
 * Queues what has happened since, for an endpoint that the transaction holds, and remembers how far
 * the log has been read. Numbers of the log are committed in their order, so none is passed over; what
 * is there twice is queued once. Events that are older than `days` are passed over.
 * @param published the types of events that are sent at all
 */
export async function queueNews(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  { published, days }: { published: readonly string[]; days: number },
): Promise<void> {
  await tx.$executeRaw`
    with endpoint as (
      select events, cursor_seq from webhook_endpoints
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid),
    news as (
      select e.id, e.seq, e.action, e.at from audit_events e
      where e.tenant_id = ${tenantId}::uuid and e.seq > (select cursor_seq from endpoint)
      order by e.seq limit ${NEWS}::int),
    read as (
      update webhook_endpoints set cursor_seq = (select max(seq) from news)
      where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and exists (select from news))
    insert into webhook_deliveries (tenant_id, endpoint_id, id, type, seq, next_at, give_up_at)
    select ${tenantId}::uuid, ${id}::uuid, news.id, news.action, news.seq, now(),
      now() + ${days}::int * interval '1 day'
    from news, endpoint
    where news.action = any(${[...published]}::text[])
      and (${ALL_EVENTS} = any(endpoint.events) or news.action = any(endpoint.events))
      and news.at > now() - ${days}::int * interval '1 day'
    on conflict do nothing`;
}

/** Queues a test. */
export async function insertTestDelivery(
  tx: ScopedWriter,
  tenantId: string,
  endpointId: string,
  { id, type }: { id: string; type: string },
): Promise<void> {
  await tx.$executeRaw`
    insert into webhook_deliveries (tenant_id, endpoint_id, id, type, next_at, give_up_at)
    values (${tenantId}::uuid, ${endpointId}::uuid, ${id}::uuid, ${type}, now(),
      now() + interval '1 hour')`;
}

/** Newest first, from before the id `before`. */
export function listDeliveries(
  db: ScopedReader,
  tenantId: string,
  endpointId: string,
  page: { state: DeliveryState | null; limit: number; before: string | null },
): Promise<DeliveryRow[]> {
  return db.$queryRaw<DeliveryRow[]>`
    select ${COLUMNS} from webhook_deliveries
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid
      and (${page.state}::text is null or state = ${page.state}::text)
      and (${page.before}::uuid is null or id < ${page.before}::uuid)
    order by id desc
    limit ${page.limit}::int`;
}

/** Tests that wait, of one endpoint. */
export function countPendingTests(
  db: ScopedReader,
  tenantId: string,
  endpointId: string,
): Promise<number> {
  return db.webhookDelivery.count({ where: { tenantId, endpointId, state: 'pending', seq: null } });
}

/** What is sent: the delivery, and the event as the log has it now; null for a test. */
export interface TakenDelivery extends DeliveryRow {
  readonly event: AuditEventRow | null;
}

/**
 * Gives up what has waited too long, and takes what is due next for a worker, for some seconds: first
 * attempts in the order of the log.
 */
export async function takeDelivery(
  tx: ScopedWriter,
  tenantId: string,
  endpointId: string,
  leaseSeconds: number,
): Promise<TakenDelivery | null> {
  await tx.$executeRaw`
    update webhook_deliveries set state = 'failed', next_at = null
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid
      and state = 'pending' and give_up_at <= now() and next_at <= now()`;
  const rows = await tx.$queryRaw<DeliveryRow[]>`
    update webhook_deliveries set attempts = attempts + 1,
      next_at = now() + ${leaseSeconds}::int * interval '1 second'
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid and id = (
      select id from webhook_deliveries
      where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid
        and state = 'pending' and next_at <= now()
      order by next_at, seq nulls first
      limit 1
      for update skip locked)
    returning ${COLUMNS}`;
  const [delivery] = rows;
  if (!delivery) return null;
  const events = await tx.$queryRaw<AuditEventRow[]>`
    select id, at, action, actor_kind, actor_id, actor_name, actor_role, target_kind, target_id,
      target_name, before, after, request_id, address, salt is null as erased
    from audit_events where tenant_id = ${tenantId}::uuid and id = ${delivery.id}::uuid`;
  return { ...delivery, event: events[0] ?? null };
}

/** Notes how an attempt went, and when the next one is; null for none. */
export async function noteDeliveryAttempt(
  tx: ScopedWriter,
  tenantId: string,
  { endpointId, id }: { endpointId: string; id: string },
  outcome: {
    readonly attempt: WebhookAttempt;
    readonly response: string | null;
    readonly delivered: boolean;
    readonly retryInMs: number | null;
  },
): Promise<void> {
  const { attempt, response, delivered, retryInMs } = outcome;
  const state = delivered ? 'delivered' : retryInMs === null ? 'failed' : 'pending';
  await tx.$executeRaw`
    update webhook_deliveries set state = ${state}, response = ${response},
      next_at = case when ${state} = 'pending'
        then now() + ${retryInMs ?? 0}::int * interval '1 millisecond' end,
      log = (
        select coalesce(jsonb_agg(entry order by place), '[]') from (
          select entry, place
          from jsonb_array_elements(log || ${JSON.stringify([attempt])}::jsonb)
            with ordinality as entries (entry, place)
          order by place desc limit ${REMEMBERED}::int) kept)
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid and id = ${id}::uuid`;
}

/**
 * Sends a delivery again, whatever came of it.
 * @returns false where there is none, or it waits already
 */
export async function replayDelivery(
  tx: ScopedWriter,
  tenantId: string,
  { endpointId, id, days }: { endpointId: string; id: string; days: number },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update webhook_deliveries set state = 'pending', attempts = 0, next_at = now(),
      give_up_at = now() + ${days}::int * interval '1 day'
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid and id = ${id}::uuid
      and state <> 'pending'`;
  return count === 1;
}

/**
 * Sends what has failed since a moment again, the oldest first.
 * @returns how many
 */
export function replayFailed(
  tx: ScopedWriter,
  tenantId: string,
  {
    endpointId,
    since,
    days,
    limit,
  }: { endpointId: string; since: Date; days: number; limit: number },
): Promise<number> {
  return tx.$executeRaw`
    update webhook_deliveries set state = 'pending', attempts = 0, next_at = now(),
      give_up_at = now() + ${days}::int * interval '1 day'
    where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid and id in (
      select id from webhook_deliveries
      where tenant_id = ${tenantId}::uuid and endpoint_id = ${endpointId}::uuid
        and state = 'failed' and created_at >= ${since}::timestamptz
      order by id limit ${limit}::int)`;
}

export function deleteOldDeliveries(
  tx: ScopedWriter,
  tenantId: string,
  days: number,
): Promise<number> {
  return tx.$executeRaw`
    delete from webhook_deliveries
    where tenant_id = ${tenantId}::uuid and created_at < now() - ${days}::int * interval '1 day'`;
}
