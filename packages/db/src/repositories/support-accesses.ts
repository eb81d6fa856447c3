import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

/** As it is now: one whose time is over has ended, although no one wrote that down. */
export type SupportStatus =
  'requested' | 'refused' | 'withdrawn' | 'expired' | 'approved' | 'ended';

export interface SupportAccessRow {
  readonly id: string;
  readonly status: SupportStatus;
  readonly reason: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly createdAt: Date;
  readonly askedMinutes: number;
  readonly asksWrite: boolean;
  readonly answerUntil: Date;
  readonly decidedAt: Date | null;
  /** Null for no one yet, and for someone who has left. */
  readonly decidedByName: string | null;
  readonly writes: boolean;
  readonly until: Date | null;
  readonly endedAt: Date | null;
}

const COLUMNS = Prisma.sql`a.id, a.reason, a.created_by as "operatorId",
  a.created_by_name as "operatorName", a.created_at as "createdAt",
  a.asked_minutes as "askedMinutes", a.asks_write as "asksWrite",
  a.answer_until as "answerUntil", a.decided_at as "decidedAt", a.writes, a.until,
  a.ended_at as "endedAt",
  case when a.status = 'requested' and a.answer_until <= now() then 'expired'
    when a.status = 'approved' and a.until <= now() then 'ended' else a.status end as status,
  (select m.name from memberships m where m.tenant_id = a.tenant_id and m.user_id = a.decided_by)
    as "decidedByName"`;

/** What staff asked for and got, newest first. */
export function listSupportAccesses(
  db: ScopedReader,
  tenantId: string,
  limit: number,
): Promise<SupportAccessRow[]> {
  return db.$queryRaw<SupportAccessRow[]>`
    select ${COLUMNS} from support_accesses a where a.tenant_id = ${tenantId}::uuid
    order by a.created_at desc, a.id desc limit ${limit}::int`;
}

/** The accesses that hold now: who of the staff is inside. */
export function listOpenSupport(db: ScopedReader, tenantId: string): Promise<SupportAccessRow[]> {
  return db.$queryRaw<SupportAccessRow[]>`
    select ${COLUMNS} from support_accesses a
    where a.tenant_id = ${tenantId}::uuid and a.status = 'approved' and a.until > now()
    order by a.until`;
}

/** One that is about to change, locked. */
export async function lockSupportAccess(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<SupportAccessRow | null> {
  const rows = await tx.$queryRaw<SupportAccessRow[]>`
    select ${COLUMNS} from support_accesses a
    where a.tenant_id = ${tenantId}::uuid and a.id = ${id}::uuid for update`;
  return rows[0] ?? null;
}

/**
 * An access that holds, of this operator, held until the transaction ends: who ends it waits for what
 * is under way. Null for any other, and in a deleted tenant.
 */
export async function lockSupportForShare(
  tx: ScopedWriter,
  tenantId: string,
  { id, operatorId }: { readonly id: string; readonly operatorId: string },
): Promise<{ readonly writes: boolean; readonly until: Date } | null> {
  const rows = await tx.$queryRaw<{ writes: boolean; until: Date }[]>`
    select a.writes, a.until from support_accesses a
    where a.tenant_id = ${tenantId}::uuid and a.id = ${id}::uuid
      and a.created_by = ${operatorId}::uuid and a.status = 'approved'
      and a.until > clock_timestamp() and public.is_operator(${operatorId}::uuid)
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    for share of a`;
  return rows[0] ?? null;
}

export interface NewSupportAccess {
  readonly id: string;
  readonly reason: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly minutes: number;
  readonly writes: boolean;
  readonly answerHours: number;
}

/** Closes what the operator has there that is over, so that they can ask again. */
export async function closeOldSupport(
  tx: ScopedWriter,
  tenantId: string,
  operatorId: string,
): Promise<void> {
  await tx.$executeRaw`
    update support_accesses
    set status = case when status = 'requested' then 'withdrawn' else 'ended' end,
      ended_at = coalesce(until, answer_until)
    where tenant_id = ${tenantId}::uuid and created_by = ${operatorId}::uuid
      and (status = 'requested' and answer_until <= now() or status = 'approved' and until <= now())`;
}

/** @returns false where the operator has one that waits or holds */
export async function insertSupportAccess(
  tx: ScopedWriter,
  tenantId: string,
  access: NewSupportAccess,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into support_accesses (tenant_id, id, reason, created_by, created_by_name,
      asked_minutes, asks_write, answer_until)
    values (${tenantId}::uuid, ${access.id}::uuid, ${access.reason}, ${access.operatorId}::uuid,
      ${access.operatorName}, ${access.minutes}::int, ${access.writes},
      now() + ${access.answerHours}::int * interval '1 hour')
    on conflict do nothing`;
  return count === 1;
}

/** Approves one that waits for an answer. Null when it does not, or no longer. */
export async function approveSupport(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  answer: { readonly by: string; readonly minutes: number; readonly writes: boolean },
): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ until: Date }[]>`
    update support_accesses set status = 'approved', decided_by = ${answer.by}::uuid,
      decided_at = now(), writes = ${answer.writes},
      until = now() + ${answer.minutes}::int * interval '1 minute'
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status = 'requested' and answer_until > now()
    returning until`;
  return rows[0]?.until ?? null;
}

/** Refuses one that waits for an answer. False when it does not. */
export async function refuseSupport(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  by: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update support_accesses set status = 'refused', decided_by = ${by}::uuid, decided_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status = 'requested' and answer_until > now()`;
  return count === 1;
}

/** Ends one that holds, or takes back one that waits. False for any other. */
export async function endSupport(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  by: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update support_accesses
    set status = case when status = 'requested' then 'withdrawn' else 'ended' end,
      ended_by = ${by}::uuid, ended_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and (status = 'requested' and answer_until > now() or status = 'approved' and until > now())`;
  return count === 1;
}
