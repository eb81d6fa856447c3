import type { Inviters } from '@gatehouse/domain/invitation-rules';
import { ASK_AGAIN_DAYS, JOIN_REQUEST_DAYS } from '@gatehouse/domain/join-request';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

export interface JoinRequestRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly note: string;
  readonly entry: 'any' | 'sso';
  readonly refusedAt: Date | null;
  readonly createdAt: Date;
}

const COLUMNS = Prisma.sql`id, user_id as "userId", name, email, note, entry,
  refused_at as "refusedAt", created_at as "createdAt"`;

const UNEXPIRED = Prisma.sql`join_requests.created_at > now() - ${JOIN_REQUEST_DAYS}::int * interval '1 day'`;

const REFUSED_LONG_AGO = Prisma.sql`join_requests.refused_at < now() - ${ASK_AGAIN_DAYS}::int * interval '1 day'`;

/**
 * Notes that a person asks to join. A request of theirs that has expired, or was turned down long enough ago,
 * makes room; so does one that an identity provider alone vouched for, where they prove themselves now.
 * @returns false where there is one that stands
 */
export async function putJoinRequest(
  tx: ScopedWriter,
  tenantId: string,
  request: Omit<JoinRequestRow, 'refusedAt' | 'createdAt'>,
): Promise<boolean> {
  const { id, userId, name, email, note, entry } = request;
  const count = await tx.$executeRaw`
    insert into join_requests (tenant_id, id, user_id, name, email, note, entry)
    values (${tenantId}::uuid, ${id}::uuid, ${userId}::uuid, ${name}, ${email}, ${note}, ${entry})
    on conflict (tenant_id, user_id) do update
      set id = excluded.id, name = excluded.name, email = excluded.email, note = excluded.note,
        entry = excluded.entry, refused_at = null, created_at = now()
      where case when join_requests.refused_at is not null then ${REFUSED_LONG_AGO}
        else not (${UNEXPIRED}) or join_requests.email <> excluded.email
          or join_requests.entry = 'sso' and excluded.entry = 'any' end`;
  return count === 1;
}

/** What became of a person's own request; null for none that still says anything. */
export async function getOwnJoinRequest(
  db: ScopedReader,
  tenantId: string,
  userId: string,
): Promise<JoinRequestRow | null> {
  const rows = await db.$queryRaw<JoinRequestRow[]>`
    select ${COLUMNS} from join_requests
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid
      and case when refused_at is null then ${UNEXPIRED} else not (${REFUSED_LONG_AGO}) end`;
  return rows[0] ?? null;
}

/** Drops a person's own request that waits; null for none. */
export async function deleteOwnJoinRequest(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<JoinRequestRow | null> {
  const rows = await tx.$queryRaw<JoinRequestRow[]>`
    delete from join_requests
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid
      and refused_at is null and ${UNEXPIRED}
    returning ${COLUMNS}`;
  return rows[0] ?? null;
}

/**
 * Those that wait for an answer, newest first, from before the id `before`: of people who hold the address
 * still, and were not invited meanwhile.
 */
export function listJoinRequests(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
): Promise<JoinRequestRow[]> {
  return db.$queryRaw<JoinRequestRow[]>`
    select ${COLUMNS} from join_requests
    where tenant_id = ${tenantId}::uuid and refused_at is null and ${UNEXPIRED}
      and (${before}::uuid is null or id < ${before}::uuid)
      and public.holds_address(user_id, email)
      and not exists (
        select from invitations i
        where i.tenant_id = ${tenantId}::uuid and i.email = join_requests.email
          and i.status = 'pending' and i.expires_at > now())
    order by id desc
    limit ${limit}::int`;
}

/** A request that waits for an answer; null for none. */
export async function getJoinRequest(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<JoinRequestRow | null> {
  const rows = await db.$queryRaw<JoinRequestRow[]>`
    select ${COLUMNS} from join_requests
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and refused_at is null and ${UNEXPIRED}`;
  return rows[0] ?? null;
}

/** A request that waits for an answer, held until the end of the transaction; null for none. */
export async function lockJoinRequest(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<JoinRequestRow | null> {
  const rows = await tx.$queryRaw<JoinRequestRow[]>`
    select ${COLUMNS} from join_requests
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and refused_at is null and ${UNEXPIRED}
    for update`;
  return rows[0] ?? null;
}

/** Does the person of a request have this address still, proved, and may they act? */
export async function holdsAddress(
  db: ScopedReader,
  tenantId: string,
  { userId, email }: Pick<JoinRequestRow, 'userId' | 'email'>,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ holds: boolean }[]>`
    select public.holds_address(user_id, ${email}) as holds from join_requests
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid`;
  return rows[0]?.holds ?? false;
}

/** Turns down a request that the transaction holds. */
export async function refuseJoinRequest(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.$executeRaw`
    update join_requests set refused_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
}

/** The requests of people of a domain by which no one may ask any more. */
export async function deleteJoinRequestsOfDomain(
  tx: ScopedWriter,
  tenantId: string,
  domain: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from join_requests
    where tenant_id = ${tenantId}::uuid and right(email, ${domain.length + 1}::int) = ${`@${domain}`}`;
}

/** Those that say nothing any more. */
export async function deleteOldJoinRequests(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.$executeRaw`
    delete from join_requests
    where tenant_id = ${tenantId}::uuid
      and case when refused_at is null then not (${UNEXPIRED}) else ${REFUSED_LONG_AGO} end`;
}

/** Has someone else asked within the hour, and waits? Then those who decide were told a moment ago. */
export async function hasRecentJoinRequest(
  db: ScopedReader,
  tenantId: string,
  userId: string,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from join_requests
    where tenant_id = ${tenantId}::uuid and user_id <> ${userId}::uuid and refused_at is null
      and created_at > now() - interval '1 hour'
    limit 1`;
  return rows.length > 0;
}

/** The active members who may invite people, by their roles and the tenant's own rule. */
export function listInviters(
  db: ScopedReader,
  tenantId: string,
  inviters: Inviters,
): Promise<{ userId: string; name: string }[]> {
  const roles = inviters === 'owners' ? ['owner'] : ['owner', 'admin'];
  return db.$queryRaw<{ userId: string; name: string }[]>`
    select m.user_id as "userId", m.name
    from memberships m
    left join roles r on r.tenant_id = m.tenant_id and r.id = m.custom_role_id
    where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and m.role = any(${roles})
      and (m.custom_role_id is null or 'members:invite' = any(r.permissions))
    order by m.user_id`;
}
