import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { ScimGroup } from '../generated/client.ts';
import type { ScimPage } from './scim-users.ts';

/** A group of a directory. */
export type ScimGroupRow = ScimGroup;

/** What of a group may be asked for; each that is set must be equal. */
export interface ScimGroupFilter {
  readonly id?: string;
  /** Without regard to case. */
  readonly displayName?: string;
  readonly externalId?: string;
}

/** The oldest first, with how many there are. */
export async function listScimGroups(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { offset, limit, id, displayName, externalId }: ScimGroupFilter & ScimPage,
): Promise<{ rows: ScimGroupRow[]; total: number }> {
  const where = {
    tenantId,
    connectionId,
    ...(id !== undefined && { id }),
    ...(externalId !== undefined && { externalId }),
    ...(displayName !== undefined && {
      displayName: { equals: escapeLike(displayName), mode: 'insensitive' as const },
    }),
  };
  const order = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const total = await db.scimGroup.count({ where });
  const rows =
    limit === 0
      ? []
      : await db.scimGroup.findMany({ where, orderBy: order, skip: offset, take: limit });
  return { rows, total };
}

/** Prisma compares without regard to case by ILIKE. */
const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Null for another directory's as for none. */
export function getScimGroup(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  id: string,
): Promise<ScimGroupRow | null> {
  return db.scimGroup.findFirst({ where: { tenantId, connectionId, id } });
}

/** The same, held until the transaction ends: two changes of its members come one after the other. */
export async function lockScimGroup(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
  id: string,
): Promise<ScimGroupRow | null> {
  await tx.$queryRaw`
    select id from scim_groups where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return getScimGroup(tx, tenantId, connectionId, id);
}

/** A member of a group as the directory names them. */
export interface ScimGroupMemberRow {
  readonly groupId: string;
  readonly id: string;
  readonly userName: string;
}

/** Everyone in these groups. */
export function listScimGroupMembers(
  db: ScopedReader,
  tenantId: string,
  groupIds: readonly string[],
): Promise<ScimGroupMemberRow[]> {
  return db.$queryRaw<ScimGroupMemberRow[]>`
    select gm.group_id as "groupId", u.id, u.user_name as "userName"
    from scim_group_members gm
    join scim_users u on u.tenant_id = gm.tenant_id and u.id = gm.scim_user_id
    where gm.tenant_id = ${tenantId}::uuid and gm.group_id = any(${[...groupIds]}::uuid[])
    order by gm.group_id, u.id`;
}

/** The names of all groups of a directory. */
export async function listScimGroupNames(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select distinct display_name as name from scim_groups
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
    order by display_name limit 500`;
  return rows.map(({ name }) => name);
}

/** @throws a unique violation where its external id is another's */
export function insertScimGroup(
  tx: ScopedWriter,
  group: Pick<ScimGroupRow, 'connectionId' | 'displayName' | 'externalId' | 'id' | 'tenantId'>,
): Promise<ScimGroupRow> {
  return tx.scimGroup.create({ data: group });
}

/** @throws a unique violation where its external id is another's */
export async function changeScimGroup(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  changes: Pick<ScimGroupRow, 'displayName' | 'externalId'>,
): Promise<ScimGroupRow> {
  await tx.scimGroup.updateMany({
    where: { tenantId, id },
    data: { ...changes, version: { increment: 1 } },
  });
  const row = await tx.scimGroup.findFirst({ where: { tenantId, id } });
  if (!row) throw new Error('the group is gone while it is held');
  return row;
}

export async function deleteScimGroup(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.scimGroup.deleteMany({ where: { tenantId, id } });
}

/** Puts people into a group. @returns how many of them the directory has */
export async function addScimGroupMembers(
  tx: ScopedWriter,
  tenantId: string,
  {
    connectionId,
    groupId,
    userIds,
  }: { connectionId: string; groupId: string; userIds: readonly string[] },
): Promise<number> {
  return tx.$executeRaw`
    insert into scim_group_members (tenant_id, group_id, scim_user_id)
    select u.tenant_id, ${groupId}::uuid, u.id from scim_users u
    where u.tenant_id = ${tenantId}::uuid and u.connection_id = ${connectionId}::uuid
      and u.id = any(${[...userIds]}::uuid[]) and u.deleted_at is null`;
}

/** Takes people out of a group. */
export async function removeScimGroupMembers(
  tx: ScopedWriter,
  tenantId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.scimGroupMember.deleteMany({
    where: { tenantId, groupId, scimUserId: { in: [...userIds] } },
  });
}

/** Takes someone out of all groups. */
export async function removeFromScimGroups(
  tx: ScopedWriter,
  tenantId: string,
  scimUserId: string,
): Promise<void> {
  await tx.scimGroupMember.deleteMany({ where: { tenantId, scimUserId } });
}

/** The names of the groups that someone is in. */
export async function listGroupNamesOfScimUser(
  db: ScopedReader,
  tenantId: string,
  scimUserId: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select g.display_name as name
    from scim_group_members gm
    join scim_groups g on g.tenant_id = gm.tenant_id and g.id = gm.group_id
    where gm.tenant_id = ${tenantId}::uuid and gm.scim_user_id = ${scimUserId}::uuid
    order by g.display_name`;
  return rows.map(({ name }) => name);
}
