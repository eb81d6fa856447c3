import { ACCESS_REQUEST_DAYS } from '@gatehouse/domain/access-request';
import { ASK_AGAIN_DAYS } from '@gatehouse/domain/join-request';
import type { Role } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

export interface AccessRequestRow {
  readonly id: string;
  readonly userId: string;
  readonly permission: string;
  readonly refusedAt: Date | null;
  readonly createdAt: Date;
}

/** Someone who asks, with the role that they have now. */
export interface WaitingAccessRequestRow extends AccessRequestRow {
  readonly name: string;
  readonly role: Role;
  /** What their custom role lists; null without one. */
  readonly listed: string[] | null;
}

/** An active member who changes roles, by their base role and what a custom one leaves of it. */
export interface RoleChangerRow {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly listed: string[] | null;
}

const COLUMNS = Prisma.sql`a.id, a.user_id as "userId", a.permission, a.refused_at as "refusedAt",
  a.created_at as "createdAt"`;

const WAITS = Prisma.sql`a.refused_at is null
  and a.created_at > now() - ${ACCESS_REQUEST_DAYS}::int * interval '1 day'`;

const REFUSED_LONG_AGO = Prisma.sql`a.refused_at < now() - ${ASK_AGAIN_DAYS}::int * interval '1 day'`;

/**
 * Notes that a member asks for a permission. A request that has expired, or was turned down long
 * enough ago, makes room.
 * @returns false where there is one that stands
 */
export async function putAccessRequest(
  tx: ScopedWriter,
  tenantId: string,
  { id, userId, permission }: { id: string; userId: string; permission: string },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into access_requests as a (tenant_id, id, user_id, permission)
    values (${tenantId}::uuid, ${id}::uuid, ${userId}::uuid, ${permission})
    on conflict (tenant_id, user_id, permission) do update
      set id = excluded.id, refused_at = null, created_at = now()
      where case when a.refused_at is null then not (${WAITS}) else ${REFUSED_LONG_AGO} end`;
  return count === 1;
}

/** A member's own request that still says something: it waits, or was turned down lately. */
export async function getOwnAccessRequest(
  db: ScopedReader,
  tenantId: string,
  userId: string,
  permission: string,
): Promise<AccessRequestRow | null> {
  const rows = await db.$queryRaw<AccessRequestRow[]>`
    select ${COLUMNS} from access_requests a
    where a.tenant_id = ${tenantId}::uuid and a.user_id = ${userId}::uuid
      and a.permission = ${permission}
      and case when a.refused_at is null then ${WAITS} else not (${REFUSED_LONG_AGO}) end`;
  return rows[0] ?? null;
}

/** Those of active members that wait, newest first. @param userId of one member; null for all */
export function listAccessRequests(
  db: ScopedReader,
  tenantId: string,
  userId: string | null,
  limit: number,
): Promise<WaitingAccessRequestRow[]> {
  return db.$queryRaw<WaitingAccessRequestRow[]>`
    select ${COLUMNS}, m.name, m.role, r.permissions as listed
    from access_requests a
    join memberships m on m.tenant_id = ${tenantId}::uuid and m.user_id = a.user_id
    left join roles r on r.tenant_id = ${tenantId}::uuid and r.id = m.custom_role_id
    where a.tenant_id = ${tenantId}::uuid and m.status = 'active' and ${WAITS}
      and (${userId}::uuid is null or a.user_id = ${userId}::uuid)
    order by a.created_at desc, a.id
    limit ${limit}::int`;
}

/** A request that waits, held until the end of the transaction; null for none. */
export async function lockAccessRequest(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<AccessRequestRow | null> {
  const rows = await tx.$queryRaw<AccessRequestRow[]>`
    select ${COLUMNS} from access_requests a
    where a.tenant_id = ${tenantId}::uuid and a.id = ${id}::uuid and ${WAITS}
    for update`;
  return rows[0] ?? null;
}

/** Turns down a request that the transaction holds. */
export async function refuseAccessRequest(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.$executeRaw`
    update access_requests set refused_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
}

/** Drops a member's own request that waits. @returns whether there was one */
export async function deleteOwnAccessRequest(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
  permission: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    delete from access_requests a
    where a.tenant_id = ${tenantId}::uuid and a.user_id = ${userId}::uuid
      and a.permission = ${permission} and ${WAITS}`;
  return count === 1;
}

/** Drops what a member asked for and has now. */
export async function deleteGrantedAccessRequests(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
  permissions: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    delete from access_requests
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid
      and permission = any(${[...permissions]}::text[])`;
}

/** The active members whose role changes roles; who signed in last comes first. */
export function listRoleChangers(db: ScopedReader, tenantId: string): Promise<RoleChangerRow[]> {
  return db.$queryRaw<RoleChangerRow[]>`
    select m.user_id as "userId", m.name, m.role, r.permissions as listed
    from memberships m
    left join roles r on r.tenant_id = ${tenantId}::uuid and r.id = m.custom_role_id
    where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and m.role in ('owner', 'admin')
      and (m.custom_role_id is null or 'members:change_role' = any(r.permissions))
    order by m.last_sign_in_at desc nulls last, m.user_id
    limit 100`;
}
