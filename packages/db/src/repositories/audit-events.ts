import type { ScopedReader, ScopedWriter } from '../database.ts';
import { select, sql } from '../driver/statement.ts';

/** A field's value before or after a change. */
export type AuditValue = string | number | boolean | null;

export interface NewAuditEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly action: string;
  readonly actorKind: 'user' | 'personal_key' | 'api_key' | 'api_client' | 'system' | 'operator';
  readonly actorId: string | null;
  readonly actorName: string;
  /** The base role that a person acts with. */
  readonly actorRole: string | null;
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
    insert into audit_events (tenant_id, id, action, actor_kind, actor_id, actor_name, actor_role,
      target_kind, target_id, target_name, before, after, request_id, address)
    values (${event.tenantId}::uuid, ${event.id}::uuid, ${event.action}, ${event.actorKind},
      ${event.actorId}::uuid, ${event.actorName}, ${event.actorRole}, ${event.targetKind},
      ${event.targetId}::uuid, ${event.targetName}, ${toJson(event.before)}::jsonb, ${toJson(event.after)}::jsonb,
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
    insert into audit_events (tenant_id, id, action, actor_kind, actor_id, actor_name, actor_role,
      target_kind, target_id, target_name, before, after, request_id, address)
    select ${tenantId}::uuid, e.id, e.action, e."actorKind", e."actorId", e."actorName",
      e."actorRole", e."targetKind", e."targetId", e."targetName", nullif(e.before, 'null'::jsonb),
      nullif(e.after, 'null'::jsonb), e."requestId", e.address
    from rows from (jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as (
      id uuid, action text, "actorKind" text, "actorId" uuid, "actorName" text, "actorRole" text,
      "targetKind" text, "targetId" uuid, "targetName" text, before jsonb, after jsonb,
      "requestId" text, address text)) with ordinality as e
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

/** Has a read of this kind been written down in this access to the tenant, within the last hour? */
export async function hasSupportRead(
  db: ScopedReader,
  tenantId: string,
  { access, permission }: { readonly access: string; readonly permission: string },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from audit_events
    where tenant_id = ${tenantId}::uuid and actor_kind = 'operator' and action = 'support.read'
      and id > ${idAt(Date.now() - HOUR_MS - CLOCKS_APART_MS)}::uuid
      and at > now() - interval '1 hour'
      and after ->> 'access' = ${access} and after ->> 'permission' = ${permission}
    limit 1`;
  return rows.length > 0;
}

/** Who did this to this target in this request, and when; null for no one. Looks at the newest first. */
export async function findEvent(
  db: ScopedReader,
  tenantId: string,
  event: { readonly targetId: string; readonly action: string; readonly requestId: string },
): Promise<{ readonly actorId: string | null; readonly at: Date } | null> {
  return db.auditEvent.findFirst({
    where: { tenantId, ...event },
    orderBy: { id: 'desc' },
    select: { actorId: true, at: true },
  });
}

/** Which events. What is not given does not matter. */
export interface AuditFilter {
  readonly actorId?: string | undefined;
  /** What was changed; of a person also the invitation that they came by. */
  readonly targetId?: string | undefined;
  /** An action, or the entity that all of its actions begin with. */
  readonly action?: string | undefined;
  /** One of these. */
  readonly actions?: readonly string[] | undefined;
  /** From this moment on. */
  readonly from?: Date | undefined;
  /** Before this moment. */
  readonly to?: Date | undefined;
  /** Part of a name, an address, a request id, or of what was there before or after. */
  readonly text?: string | undefined;
}

export interface AuditEventRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly actor_role: string | null;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_name: string;
  readonly before: Record<string, AuditValue> | null;
  readonly after: Record<string, AuditValue> | null;
  readonly request_id: string;
  readonly address: string | null;
  /** Something in it was erased. */
  readonly erased: boolean;
}

/** Events that a search reads at the most before it answers, found enough or not. */
const WALK = 5_000;

const LOWEST = '00000000-0000-0000-0000-000000000000';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Ids are made by the clocks of the app, times by that of the database. */
const CLOCKS_APART_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Events that fit, newest first, from before the id `before`. A search walks back through a bounded
 * number of them: text has no index that row-level security would let it use.
 * @returns the rows, and the id that a further search goes on before; null at the log's beginning
 */
export async function findAuditEvents(
  db: ScopedReader,
  tenantId: string,
  filter: AuditFilter,
  { limit, before }: { limit: number; before: string | null },
): Promise<{ rows: AuditEventRow[]; walkedTo: string | null }> {
  const { actorId = null, targetId = null, action = null, from = null, to = null } = filter;
  const text = filter.text ?? null;
  const actions = filter.actions?.join(' ') ?? null;
  const [since, until] = [from?.toISOString() ?? null, to?.toISOString() ?? null];
  const searching = [actorId, targetId, action, actions, from, to, text].some(
    (part) => part !== null,
  );
  const walk = searching ? WALK : limit;
  const lowest = from ? idAt(from.getTime() - CLOCKS_APART_MS) : LOWEST;
  const latest = to ? idAt(to.getTime() + CLOCKS_APART_MS) : HIGHEST;
  const beyond = before !== null && before < latest ? before : latest;
  const rows = await select<AuditEventRow & { walked: number; edge: string | null }>(
    db,
    'find_audit_events',
    sql`
      with walked as materialized (
        select id, at, action, actor_kind, actor_id, actor_name, actor_role, target_kind, target_id,
          target_name, before, after, request_id, address, salt is null as erased
        from audit_events
        where tenant_id = ${tenantId}::uuid
          and id >= ${lowest}::uuid and id < ${beyond}::uuid
        order by id desc
        limit ${walk}::int
      )
      select edge.walked, edge.id as edge, found.*
      from (select count(*)::int as walked, (array_agg(id order by id))[1] as id from walked) edge
      left join lateral (
        select * from walked
        where (${actorId}::uuid is null or actor_id = ${actorId}::uuid)
          and (${targetId}::uuid is null or target_id = ${targetId}::uuid
            or target_id = any (array(select id from invitations
              where tenant_id = ${tenantId}::uuid and accepted_by = ${targetId}::uuid)))
          and (${action}::text is null or action = ${action}::text
            or starts_with(action, ${action}::text || '.'))
          and (${actions}::text is null or action = any(string_to_array(${actions}::text, ' ')))
          and (${since}::timestamptz is null or at >= ${since}::timestamptz)
          and (${until}::timestamptz is null or at < ${until}::timestamptz)
          and (${text}::text is null or position(lower(${text}::text) in lower(concat_ws(' ',
            actor_name, target_name, action, address, request_id, before::text, after::text))) > 0)
        order by id desc
        limit ${limit}::int
      ) found on true
      order by found.id desc`,
  );
  const [first] = rows;
  return {
    rows: rows.filter(({ id }) => id !== null),
    walkedTo: first && first.walked === walk ? first.edge : null,
  };
}

/** The lowest id (UUID version 7) of a moment, in milliseconds since 1970. */
function idAt(moment: number): string {
  const hex = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
