import type { ScopedWriter } from '../database.ts';

export interface StaffRequestRow {
  /** As it is now: one that no one answered in time is `expired`. */
  readonly status: 'waiting' | 'confirmed' | 'refused' | 'withdrawn' | 'expired';
  readonly statusVersion: number;
  readonly requestedBy: string;
}

export interface NewStaffRequest {
  readonly id: string;
  readonly statusVersion: number;
  readonly requestedBy: string;
  readonly answerHours: number;
}

/** Closes what no one answered in time, so that it can be asked for again. */
export async function closeOldRequests(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`
    update staff_requests
    set status = 'withdrawn', decided_by = requested_by, decided_at = answer_until
    where user_id = ${userId}::uuid and status = 'waiting' and answer_until <= clock_timestamp()`;
}

/** @returns until when it can be answered; null where one waits already */
export async function insertStaffRequest(
  tx: ScopedWriter,
  userId: string,
  { id, statusVersion, requestedBy, answerHours }: NewStaffRequest,
): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ until: Date }[]>`
    insert into staff_requests (id, act, user_id, status_version, requested_by, answer_until)
    values (${id}::uuid, 'delete_person', ${userId}::uuid, ${statusVersion}::int,
      ${requestedBy}::uuid, now() + ${answerHours}::int * interval '1 hour')
    on conflict do nothing
    returning answer_until as until`;
  return rows[0]?.until ?? null;
}

/** One that is about to be answered, locked. */
export async function lockStaffRequest(
  tx: ScopedWriter,
  userId: string,
  id: string,
): Promise<StaffRequestRow | null> {
  const rows = await tx.$queryRaw<StaffRequestRow[]>`
    select status_version as "statusVersion", requested_by as "requestedBy",
      case when status = 'waiting' and answer_until <= clock_timestamp() then 'expired'
        else status end as status
    from staff_requests where user_id = ${userId}::uuid and id = ${id}::uuid for update`;
  return rows[0] ?? null;
}

/** Answers one that waits, whose row is locked (`lockStaffRequest`). */
export async function answerStaffRequest(
  tx: ScopedWriter,
  userId: string,
  id: string,
  answer: { readonly status: 'confirmed' | 'refused' | 'withdrawn'; readonly by: string },
): Promise<void> {
  await tx.$executeRaw`
    update staff_requests
    set status = ${answer.status}, decided_by = ${answer.by}::uuid, decided_at = now()
    where user_id = ${userId}::uuid and id = ${id}::uuid and status = 'waiting'`;
}
