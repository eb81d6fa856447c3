import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A field's value before or after a change. */
export type AuditValue = string | number | boolean | null;

export interface NewAuditEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly action: string;
  readonly actorKind: 'user' | 'api_key' | 'system' | 'operator';
  readonly actorId: string | null;
  readonly actorName: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly before: Record<string, AuditValue> | null;
  readonly after: Record<string, AuditValue> | null;
  readonly requestId: string;
  readonly address: string | null;
}

/** Adds an event. Its time and its link in the tenant's chain are the database's own. */
export async function insertAuditEvent(tx: ScopedWriter, event: NewAuditEvent): Promise<void> {
  await tx.$executeRaw`
    insert into audit_events (tenant_id, id, action, actor_kind, actor_id, actor_name, target_kind,
      target_id, target_name, before, after, request_id, address)
    values (${event.tenantId}::uuid, ${event.id}::uuid, ${event.action}, ${event.actorKind},
      ${event.actorId}::uuid, ${event.actorName}, ${event.targetKind}, ${event.targetId}::uuid,
      ${event.targetName}, ${toJson(event.before)}::jsonb, ${toJson(event.after)}::jsonb,
      ${event.requestId}, ${event.address})`;
}

function toJson(value: NewAuditEvent['before']): string | null {
  return value && JSON.stringify(value);
}

/** Adds many events in one statement, linked in this order. */
export async function insertAuditEvents(
  tx: ScopedWriter,
  tenantId: string,
  events: readonly Omit<NewAuditEvent, 'tenantId'>[],
): Promise<void> {
  await tx.$executeRaw`
    insert into audit_events (tenant_id, id, action, actor_kind, actor_id, actor_name, target_kind,
      target_id, target_name, before, after, request_id, address)
    select ${tenantId}::uuid, e.id, e.action, e."actorKind", e."actorId", e."actorName",
      e."targetKind", e."targetId", e."targetName", nullif(e.before, 'null'::jsonb),
      nullif(e.after, 'null'::jsonb), e."requestId", e.address
    from rows from (jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as (
      id uuid, action text, "actorKind" text, "actorId" uuid, "actorName" text, "targetKind" text,
      "targetId" uuid, "targetName" text, before jsonb, after jsonb, "requestId" text,
      address text)) with ordinality as e
    order by e.ordinality`;
}

/** Has this request left an event in the tenant? */
export async function findEventOfRequest(
  db: ScopedReader,
  tenantId: string,
  requestId: string,
): Promise<boolean> {
  const event = await db.auditEvent.findFirst({
    where: { tenantId, requestId },
    select: { id: true },
  });
  return event !== null;
}

/** Newest first, from before the id `before`. */
export function listAuditEvents(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
) {
  return db.auditEvent.findMany({
    where: { tenantId, ...(before && { id: { lt: before } }) },
    omit: { seq: true, salt: true, privateDigest: true, hash: true },
    orderBy: { id: 'desc' },
    take: limit,
  });
}
