import type {
  AnyNotification,
  NotificationFacts,
  NotificationKind,
} from '@gatehouse/domain/notification';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { noteChange } from '../live/changes.ts';

export type NotificationRow = AnyNotification & {
  readonly id: string;
  readonly about_tenant: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
  readonly mailed_at: Date | null;
};

/** The person's bell hears of it. */
function noteNews(tx: ScopedWriter, userId: string): void {
  noteChange(tx, `user:${userId}`, 'notifications');
}

/** The most that is counted: past it the bell says "99+". */
const MOST_COUNTED = 100;

/**
 * Tells a member of the tenant at hand, in the transaction of what they are told of.
 * @returns false for someone who is no member of it
 */
export async function insertMemberNotification<Kind extends NotificationKind>(
  tx: ScopedWriter,
  notification: { userId: string; id: string; kind: Kind; facts: NotificationFacts[Kind] },
): Promise<boolean> {
  const { userId, id, kind, facts } = notification;
  noteNews(tx, userId);
  const rows = await tx.$queryRaw<{ told: boolean }[]>`
    select notify_member(${userId}::uuid, ${id}::uuid, ${kind}, ${JSON.stringify(facts)}::jsonb) as told`;
  return rows[0]?.told ?? false;
}

/**
 * Tells one who has asked to join the tenant at hand, in the transaction of the answer.
 * @returns false for someone who has not
 */
export async function insertAskerNotification<Kind extends NotificationKind>(
  tx: ScopedWriter,
  notification: { userId: string; id: string; kind: Kind; facts: NotificationFacts[Kind] },
): Promise<boolean> {
  const { userId, id, kind, facts } = notification;
  noteNews(tx, userId);
  const rows = await tx.$queryRaw<{ told: boolean }[]>`
    select notify_asker(${userId}::uuid, ${id}::uuid, ${kind}, ${JSON.stringify(facts)}::jsonb) as told`;
  return rows[0]?.told ?? false;
}

/** Tells the person at hand. Told again, it is news again. */
export async function putNotification<Kind extends NotificationKind>(
  tx: ScopedWriter,
  notification: {
    userId: string;
    id: string;
    kind: Kind;
    aboutTenant: string | null;
    facts: NotificationFacts[Kind];
  },
): Promise<void> {
  const { userId, id, kind, aboutTenant, facts } = notification;
  noteNews(tx, userId);
  await tx.$executeRaw`
    insert into notifications (user_id, id, kind, about_tenant, facts)
    values (${userId}::uuid, ${id}::uuid, ${kind}, ${aboutTenant}::uuid, ${JSON.stringify(facts)}::jsonb)
    on conflict (user_id, id) do update
      set facts = excluded.facts, created_at = now(), read_at = null
      where notifications.facts is distinct from excluded.facts`;
}

/**
 * What the person may still see: of a tenant that they have left, nothing but an invitation back.
 * Newest first, from before the id `before`.
 * @param tenants where they are a member now
 * @param personal with what is about no tenant, or one they are not in
 */
export function listNotifications(
  db: ScopedReader,
  userId: string,
  tenants: readonly string[],
  { limit, before, personal }: { limit: number; before: string | null; personal: boolean },
): Promise<NotificationRow[]> {
  return db.$queryRaw<NotificationRow[]>`
    select id, kind, about_tenant, facts, created_at, read_at, mailed_at from notifications
    where user_id = ${userId}::uuid and (${before}::uuid is null or id < ${before}::uuid)
      and (${personal} and (about_tenant is null or kind = 'invitation.received')
        or about_tenant = any(${[...tenants]}::uuid[]))
    order by id desc limit ${limit}::int`;
}

/** How many of these are unread, up to `MOST_COUNTED`. */
export async function countUnread(
  db: ScopedReader,
  userId: string,
  tenants: readonly string[],
  personal: boolean,
): Promise<number> {
  const rows = await db.$queryRaw<{ unread: number }[]>`
    select count(*)::int as unread from (
      select 1 from notifications
      where user_id = ${userId}::uuid and read_at is null
        and (${personal} and (about_tenant is null or kind = 'invitation.received')
          or about_tenant = any(${[...tenants]}::uuid[]))
      limit ${MOST_COUNTED}::int) as news`;
  return rows[0]?.unread ?? 0;
}

export async function getNotification(
  db: ScopedReader,
  userId: string,
  id: string,
): Promise<NotificationRow | null> {
  const rows = await db.$queryRaw<NotificationRow[]>`
    select id, kind, about_tenant, facts, created_at, read_at, mailed_at from notifications
    where user_id = ${userId}::uuid and id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** False when there is no such notification of theirs. */
export async function markRead(tx: ScopedWriter, userId: string, id: string): Promise<boolean> {
  noteNews(tx, userId);
  const count = await tx.$executeRaw`
    update notifications set read_at = coalesce(read_at, now())
    where user_id = ${userId}::uuid and id = ${id}::uuid`;
  return count === 1;
}

export async function markAllRead(tx: ScopedWriter, userId: string): Promise<void> {
  noteNews(tx, userId);
  await tx.$executeRaw`
    update notifications set read_at = now() where user_id = ${userId}::uuid and read_at is null`;
}

export async function markMailed(tx: ScopedWriter, userId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    update notifications set mailed_at = now()
    where user_id = ${userId}::uuid and id = ${id}::uuid and mailed_at is null`;
}
