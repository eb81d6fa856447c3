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

/** Notes how many members are active today. */
export async function noteMembers(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.$executeRaw`
    insert into usage_days (tenant_id, day, members)
    select ${tenantId}::uuid, (now() at time zone 'UTC')::date, count(*)::int
    from memberships where tenant_id = ${tenantId}::uuid and status = 'active'
    on conflict (tenant_id, day) do update set members = excluded.members`;
}
