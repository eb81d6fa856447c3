import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

/** Days for which they are kept: longer than the pool keeps a session of its own. */
const DAYS_KEPT = 7;

/** Notes that the bridge vouches for the person; what is long over goes. */
export async function insertBridgedSignIn(
  tx: ScopedWriter,
  userId: string,
  id: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from bridged_sign_ins
    where user_id = ${userId}::uuid and issued_at < now() - ${DAYS_KEPT}::int * interval '1 day'`;
  await tx.$executeRaw`
    insert into bridged_sign_ins (user_id, id, issued_at, last_asked_at)
    values (${userId}::uuid, ${id}::uuid, clock_timestamp(), clock_timestamp())`;
}

/** Notes that the pool has asked about it. */
export async function touchBridgedSignIn(
  tx: ScopedWriter,
  userId: string,
  id: string,
): Promise<void> {
  await tx.$executeRaw`
    update bridged_sign_ins set last_asked_at = clock_timestamp()
    where user_id = ${userId}::uuid and id = ${id}::uuid`;
}

/**
 * The time around a sign-in by the bridge.
 * @param at `auth_time` of a token, in whole seconds
 * @param graceSeconds that the pool may take after its last question
 */
const isAround = (at: Date, graceSeconds: number) => Prisma.sql`
  ${at}::timestamptz between
    date_trunc('second', b.issued_at) - ${graceSeconds}::int * interval '1 second'
    and b.last_asked_at + ${graceSeconds}::int * interval '1 second'`;

/**
 * Notes the pool's own time of a sign-in by the bridge, where it can be of no other: what a browser brings
 * back may come of an earlier one, whose cookie the pool has kept.
 */
export async function noteBridgedAuthTime(
  tx: ScopedWriter,
  { userId, id }: { readonly userId: string; readonly id: string },
  at: Date,
  graceSeconds: number,
): Promise<void> {
  await tx.$executeRaw`
    update bridged_sign_ins set auth_time = ${at}::timestamptz
    where user_id = ${userId}::uuid and id = ${id}::uuid and id = all (
      select b.id from bridged_sign_ins b
      where b.user_id = ${userId}::uuid and ${isAround(at, graceSeconds)})
    and exists (
      select from bridged_sign_ins b
      where b.user_id = ${userId}::uuid and ${isAround(at, graceSeconds)})`;
}

/**
 * Was it the bridge that had the pool sign this person in at that moment?
 * @param at `auth_time` of a token, in whole seconds
 * @param graceSeconds that the pool may take after its last question
 */
export async function isBridgedSignIn(
  db: ScopedReader,
  userId: string,
  at: Date,
  graceSeconds: number,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ bridged: boolean }[]>`
    select exists (
      select from bridged_sign_ins b
      where b.user_id = ${userId}::uuid and (b.auth_time = ${at}::timestamptz
        or (b.auth_time is null and ${isAround(at, graceSeconds)}))) as bridged`;
  return rows[0]?.bridged ?? true;
}
