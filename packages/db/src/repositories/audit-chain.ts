import type { Database, ScopedReader } from '../database.ts';
import type { AuditEventRow } from './audit-events.ts';

/** An event with its link in the chain; fields as Postgres writes them as text. */
export interface ChainRow {
  readonly tenant_id: string;
  readonly seq: string;
  readonly id: string;
  /** Microseconds since 1970. */
  readonly at: string;
  readonly action: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly actor_role: string | null;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly request_id: string;
  readonly address: string | null;
  /** Null once the row's personal data has been erased. */
  readonly salt: Uint8Array | null;
  readonly private_digest: Uint8Array;
  readonly hash: Uint8Array;
  /** `1`: the private fields have one digest. `2`: each has its own. */
  readonly form: string;
  /** Before and after, key by key, in the order in which form 2 hashes them. */
  readonly before_entries: [string, string][] | null;
  readonly after_entries: [string, string][] | null;
  /** Once something was erased, hexadecimal: the salts of the fields that are still there, … */
  readonly field_salts: (string | null)[] | null;
  /** … and the digests of the others. */
  readonly field_digests: (string | null)[] | null;
}

/** The last link of a tenant's chain. */
export interface AuditHead {
  readonly tenantId: string;
  readonly seq: bigint;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The next links of a tenant's chain, in order, from after `position`. */
export function readChain(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  position: { seq: string; id: string } | null,
): Promise<ChainRow[]> {
  const { seq, id } = position ?? { seq: null, id: null };
  return db.$queryRaw<ChainRow[]>`
    select tenant_id::text, seq::text, id::text,
      (extract(epoch from at) * 1000000)::bigint::text as at,
      action, actor_kind, actor_id::text, actor_name, actor_role, target_kind, target_id::text,
      target_name, before::text, after::text, request_id, address, salt, private_digest, hash,
      form::text,
      (select json_agg(json_build_array(key, value::text) order by key collate "C")
        from jsonb_each(before)) as before_entries,
      (select json_agg(json_build_array(key, value::text) order by key collate "C")
        from jsonb_each(after)) as after_entries,
      (select json_agg(encode(salt, 'hex') order by index)
        from unnest(field_salts) with ordinality f (salt, index)) as field_salts,
      (select json_agg(encode(digest, 'hex') order by index)
        from unnest(field_digests) with ordinality f (digest, index)) as field_digests
    from audit_events
    where tenant_id = ${tenantId}::uuid
      and (${seq}::bigint is null or (seq, id) > (${seq}::bigint, ${id}::uuid))
    order by audit_events.seq, audit_events.id
    limit ${limit}::int`;
}

/** Where an event stands in its tenant's chain; null when there is no such event. */
export async function readLink(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<Pick<ChainRow, 'seq' | 'id' | 'hash'> | null> {
  const event = await db.auditEvent.findFirst({
    where: { tenantId, id },
    select: { seq: true, id: true, hash: true },
  });
  return event && { ...event, seq: String(event.seq) };
}

/** The end of a tenant's chain, as the database keeps it; null before its first event. */
export async function getHead(db: ScopedReader, tenantId: string): Promise<AuditHead | null> {
  const head = await db.auditHead.findFirst({ where: { tenantId } });
  return head && { tenantId, seq: head.seq, hash: Buffer.from(head.hash).toString('hex') };
}

/** The heads of all tenants' chains. The worker's role only. */
export async function findAllHeads(db: Database): Promise<AuditHead[]> {
  const rows = await db.lookup<{ tenant_id: string; seq: string; hash: Uint8Array }>(
    'all_audit_heads',
    'select * from public.all_audit_heads()',
    [],
  );
  return rows.map(({ tenant_id, seq, hash }) => ({
    tenantId: tenant_id,
    seq: BigInt(seq),
    hash: Buffer.from(hash).toString('hex'),
  }));
}

/** The next events of a tenant's log in the order of its chain, from after the number `seq`. */
export function findEventsAfter(
  db: ScopedReader,
  tenantId: string,
  seq: string,
  limit: number,
): Promise<AuditEventRow[]> {
  return db.$queryRaw<AuditEventRow[]>`
    select id, at, action, actor_kind, actor_id, actor_name, actor_role, target_kind, target_id,
      target_name, before, after, request_id, address, salt is null as erased
    from audit_events
    where tenant_id = ${tenantId}::uuid and seq > ${seq}::bigint
    order by seq
    limit ${limit}::int`;
}
