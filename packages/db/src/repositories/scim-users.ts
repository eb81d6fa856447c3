import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { Prisma, ScimUser } from '../generated/client.ts';

/** What a directory says of someone. */
export type ScimUserRow = ScimUser;

/** What of a user may be asked for; each that is set must be equal. */
export interface ScimUserFilter {
  readonly id?: string;
  /** Without regard to case. */
  readonly userName?: string;
  readonly externalId?: string;
  /** Without regard to case; any of the addresses. */
  readonly email?: string;
  /** The same among those for work. */
  readonly workEmail?: string;
}

export interface ScimPage {
  readonly offset: number;
  readonly limit: number;
}

/** The oldest first, with how many there are. */
export async function listScimUsers(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { offset, limit, ...filter }: ScimPage & ScimUserFilter,
): Promise<{ rows: ScimUserRow[]; total: number }> {
  const { id = null, userName = null, externalId = null, email = null, workEmail = null } = filter;
  const found = await db.$queryRaw<{ id: string | null; total: number }[]>`
    with matching as (
      select u.id, u.created_at from scim_users u
      where u.tenant_id = ${tenantId}::uuid and u.connection_id = ${connectionId}::uuid
        and u.deleted_at is null
        and (${id}::uuid is null or u.id = ${id}::uuid)
        and (${userName}::text is null or lower(u.user_name) = lower(${userName}::text))
        and (${externalId}::text is null or u.external_id = ${externalId}::text)
        and (${email}::text is null or exists (
          select from jsonb_path_query(u.attributes, 'lax $.emails[*]') e(entry)
          where lower(e.entry ->> 'value') = lower(${email}::text)))
        and (${workEmail}::text is null or exists (
          select from jsonb_path_query(u.attributes, 'lax $.emails[*]') e(entry)
          where lower(e.entry ->> 'value') = lower(${workEmail}::text)
            and lower(e.entry ->> 'type') = 'work'))),
    page as (
      select id, created_at from matching order by created_at, id
      offset ${offset}::int limit ${limit}::int)
    select page.id, counted.total
    from (select count(*)::int as total from matching) counted left join page on true
    order by page.created_at, page.id`;
  const ids = found.flatMap((row) => row.id ?? []);
  const users = await db.scimUser.findMany({ where: { tenantId, id: { in: ids } } });
  const rows = ids.flatMap((one) => users.find((user) => user.id === one) ?? []);
  return { rows, total: found[0]?.total ?? 0 };
}

/** Null for another directory's as for none. */
export function getScimUser(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  id: string,
): Promise<ScimUserRow | null> {
  return db.scimUser.findFirst({ where: { tenantId, connectionId, id, deletedAt: null } });
}

/** The same, held until the transaction ends. */
export async function lockScimUser(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
  id: string,
): Promise<ScimUserRow | null> {
  await tx.$queryRaw`
    select id from scim_users where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return getScimUser(tx, tenantId, connectionId, id);
}

/** Someone whom the directory had before: by its own id of them, else by their name there. */
export async function findGoneScimUser(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { externalId, userName }: Pick<ScimUserRow, 'externalId' | 'userName'>,
): Promise<ScimUserRow | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from scim_users
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
      and deleted_at is not null
      and (external_id = ${externalId}::text
        or external_id is null and lower(user_name) = lower(${userName}::text))
    order by deleted_at desc limit 1`;
  const id = rows[0]?.id;
  return id === undefined ? null : db.scimUser.findFirst({ where: { tenantId, id } });
}

/** @throws a unique violation where its name or external id is another's */
export function insertScimUser(
  tx: ScopedWriter,
  user: Pick<
    ScimUserRow,
    'active' | 'connectionId' | 'externalId' | 'id' | 'tenantId' | 'userName'
  > & {
    readonly attributes: object;
  },
): Promise<ScimUserRow> {
  return tx.scimUser.create({ data: user });
}

/** What can be written of a record that the transaction holds. */
export type ScimUserChanges = Partial<
  Pick<
    ScimUserRow,
    'active' | 'deletedAt' | 'externalId' | 'invitationId' | 'shutOut' | 'userId' | 'userName'
  > & { attributes: object }
>;

/** @throws a unique violation where its name, external id or person is another's */
export async function changeScimUser(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  changes: ScimUserChanges,
): Promise<ScimUserRow> {
  const data = { ...changes, version: { increment: 1 } } as Prisma.ScimUserUpdateManyMutationInput;
  await tx.scimUser.updateMany({ where: { tenantId, id }, data });
  const row = await tx.scimUser.findFirst({ where: { tenantId, id } });
  if (!row) throw new Error('the record is gone while it is held');
  return row;
}

/** The records of the people whom an invitation was for: they have come in. */
export async function linkInvitedScimUser(
  tx: ScopedWriter,
  tenantId: string,
  invitationId: string,
  userId: string,
): Promise<void> {
  await tx.$executeRaw`
    update scim_users u set user_id = ${userId}::uuid, version = version + 1, updated_at = now()
    where u.tenant_id = ${tenantId}::uuid and u.invitation_id = ${invitationId}::uuid
      and u.deleted_at is null and u.user_id is null
      and not exists (
        select from scim_users o
        where o.tenant_id = u.tenant_id and o.connection_id = u.connection_id
          and o.user_id = ${userId}::uuid and o.deleted_at is null)`;
}

/** How many are active, and how many of them are members. */
export async function countScimUsers(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<{ active: number; members: number }> {
  const rows = await db.$queryRaw<{ active: number; members: number }[]>`
    select count(*)::int as active, count(m.user_id)::int as members
    from scim_users u
    left join memberships m
      on m.tenant_id = u.tenant_id and m.user_id = u.user_id and m.status = 'active'
    where u.tenant_id = ${tenantId}::uuid and u.connection_id = ${connectionId}::uuid
      and u.active and u.deleted_at is null`;
  return rows[0] ?? { active: 0, members: 0 };
}

/** A member whom a directory speaks of, with the names of their groups there. */
export interface ScimStandingRow {
  readonly id: string;
  readonly user_id: string;
  readonly groups: string[];
}

/** Active ones who are linked to a person, of these records; `ids` null for all, from after an id. */
export function listScimStandings(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { ids, after, limit }: { ids: readonly string[] | null; after: string | null; limit: number },
): Promise<ScimStandingRow[]> {
  const some = ids === null ? null : [...ids];
  return db.$queryRaw<ScimStandingRow[]>`
    select u.id, u.user_id, coalesce(
      array_agg(g.display_name) filter (where g.id is not null), '{}') as groups
    from scim_users u
    left join scim_group_members gm on gm.tenant_id = u.tenant_id and gm.scim_user_id = u.id
    left join scim_groups g on g.tenant_id = gm.tenant_id and g.id = gm.group_id
    where u.tenant_id = ${tenantId}::uuid and u.connection_id = ${connectionId}::uuid
      and u.active and u.deleted_at is null and u.user_id is not null
      and (${some}::uuid[] is null or u.id = any(${some}::uuid[]))
      and (${after}::uuid is null or u.id > ${after}::uuid)
    group by u.id, u.user_id
    order by u.id
    limit ${limit}::int`;
}
