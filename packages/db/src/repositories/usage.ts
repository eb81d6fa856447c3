import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A day of a tenant in numbers. */
export interface UsageDay {
  /** At midnight, UTC. */
  readonly day: Date;
  /** Members who signed in on that day, each counted once. */
  readonly signIns: number;
  /** Active members when last counted on that day; null when it was not. */
  readonly members: number | null;
}

/** Notes that a member signed in on this day, for the first time on it. */
export async function countSignIn(tx: ScopedWriter, tenantId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into usage_days as u (tenant_id, day, sign_ins)
    values (${tenantId}::uuid, (${at}::timestamptz at time zone 'UTC')::date, 1)
    on conflict (tenant_id, day) do update set sign_ins = u.sign_ins + 1`;
}

/** The days of a tenant from this one on, the oldest first; days without anything are not there. */
export function listUsageDays(db: ScopedReader, tenantId: string, from: Date): Promise<UsageDay[]> {
  return db.usageDay.findMany({
    where: { tenantId, day: { gte: from } },
    select: { day: true, signIns: true, members: true },
    orderBy: { day: 'asc' },
  });
}

/** How many members are active now. */
export function countActiveMembers(db: ScopedReader, tenantId: string): Promise<number> {
  return db.membership.count({ where: { tenantId, status: 'active' } });
}

/** How many invitations there are by state: an open one whose term is over counts as expired. */
export async function countInvitations(
  db: ScopedReader,
  tenantId: string,
): Promise<{ status: string; count: number }[]> {
  return db.$queryRaw<{ status: string; count: number }[]>`
    select case when status = 'pending' and expires_at <= now() then 'expired' else status end
        as status,
      count(*)::int as count
    from invitations where tenant_id = ${tenantId}::uuid
    group by 1`;
}

/** What a period has brought, and the one before it. */
export interface PeriodRow {
  /** Members who have signed in since it began. */
  readonly active: number;
  /** Invitations that were accepted. */
  readonly accepted: number;
  readonly acceptedBefore: number;
  readonly signInsBefore: number;
  /** Members when last counted before it; null when no one counted. */
  readonly membersBefore: number | null;
}

/**
 * Counts a period that lasts until now.
 * @param from when it begins, at midnight (UTC)
 * @param before when the one of the same length before it began
 */
export async function countPeriod(
  db: ScopedReader,
  tenantId: string,
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<PeriodRow> {
  const rows = await db.$queryRaw<PeriodRow[]>`
    select
      (select count(*)::int from memberships where tenant_id = ${tenantId}::uuid
        and status = 'active' and last_sign_in_at >= ${from}::timestamptz) as active,
      count(*) filter (where accepted_at >= ${from}::timestamptz)::int as accepted,
      count(*) filter (where accepted_at >= ${before}::timestamptz
        and accepted_at < ${from}::timestamptz)::int as "acceptedBefore",
      (select coalesce(sum(sign_ins), 0)::int from usage_days where tenant_id = ${tenantId}::uuid
        and day >= (${before}::timestamptz at time zone 'UTC')::date
        and day < (${from}::timestamptz at time zone 'UTC')::date) as "signInsBefore",
      (select members from usage_days where tenant_id = ${tenantId}::uuid and members is not null
        and day < (${from}::timestamptz at time zone 'UTC')::date
        order by day desc limit 1) as "membersBefore"
    from invitations where tenant_id = ${tenantId}::uuid`;
  const [row] = rows;
  if (!row) throw new Error('a period was not counted');
  return row;
}

/** Notes how many members are active today. */
export async function noteMembers(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.$executeRaw`
    insert into usage_days (tenant_id, day, members)
    select ${tenantId}::uuid, (now() at time zone 'UTC')::date, count(*)::int
    from memberships where tenant_id = ${tenantId}::uuid and status = 'active'
    on conflict (tenant_id, day) do update set members = excluded.members`;
}
