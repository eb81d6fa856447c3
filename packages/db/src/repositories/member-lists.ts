import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';
import type { ScopedReader } from '../database.ts';
import type { HotRead } from '../driver/read-ahead.ts';
import { hotRead, ofTenant, select, sql } from '../driver/statement.ts';

/** A member as the list shows them. */
export interface MemberListRow {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly version: number;
  readonly applied_version: number;
  readonly custom_role_id: string | null;
  readonly mfa: boolean;
  readonly avatar: string | null;
  readonly invited_by: string | null;
  readonly invited_by_name: string | null;
  readonly last_sign_in_at: Date | null;
  readonly created_at: Date;
  /** Where this row stands in the order that was asked for. */
  readonly position: readonly string[];
}

export interface MemberQuery {
  readonly filter: MemberFilter;
  readonly sort: MemberSort;
  readonly descending: boolean;
  /** A row's position: the list goes on behind it. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/**
 * Members by search, filter and order (decision 0050). The function finds ids past row-level
 * security, in the tenant of the scope; the rows are read under it, each by its key.
 */
export function findMembers(
  db: ScopedReader,
  tenantId: string,
  query: MemberQuery,
): Promise<MemberListRow[]> {
  if (isPlain(query)) return listByName(db, tenantId, query);
  const { filter, sort, descending, after, limit } = query;
  const { search, roles, customRoleId, status, mfa, invitedBy } = filter;
  const { signedInFrom, signedInBefore } = filter;
  return select<MemberListRow>(
    db,
    'find_members',
    sql`
    select m.user_id, m.name, m.email, m.role, m.custom_role_id, m.avatar, m.status, m.version, m.applied_version, m.mfa,
      m.invited_by, m.invited_by_name, m.last_sign_in_at, m.created_at, f.position
    from public.find_members(${search ?? null}::text, ${roles?.join(',') ?? null}::text,
      ${customRoleId ?? null}::uuid, ${status ?? null}::text, ${flag(mfa)}::boolean,
      ${invitedBy ?? null}::uuid, ${moment(signedInFrom)}::timestamptz,
      ${moment(signedInBefore)}::timestamptz, ${sort}::text,
      ${flag(descending)}::boolean, ${after && list(after)}::text[], ${limit}::integer)
      with ordinality as f (user_id, position, place)
    cross join lateral (
      select * from memberships m
      where m.tenant_id = ${tenantId}::uuid and m.user_id = f.user_id limit 1) m
    order by f.place`,
  );
}

/** All of them, by name. */
function isPlain({ filter, sort, descending }: MemberQuery): boolean {
  return (
    sort === 'name' && !descending && Object.values(filter).every((value) => value === undefined)
  );
}

/** All members by name: a page from its index under row-level security, without the function. */
function listByName(
  db: ScopedReader,
  tenantId: string,
  { after, limit }: Pick<MemberQuery, 'after' | 'limit'>,
): Promise<MemberListRow[]> {
  const [name, userId] = after ?? [];
  if (name === undefined || userId === undefined) {
    return select<MemberListRow>(db, 'members_by_name', byName(tenantId, sql``, limit));
  }
  const beyond = sql`and (name_key, user_id) > (${name}::text collate "C", ${userId}::uuid)`;
  return select<MemberListRow>(db, 'members_by_name_after', byName(tenantId, beyond, limit));
}

/** The first page of whoever asks, read ahead; null where it takes the function. */
export function membersAhead(query: MemberQuery): HotRead | null {
  const { limit } = query;
  return isPlain(query) ? hotRead('members_by_name', byName(null, sql``, limit)) : null;
}

function byName(tenantId: string | null, beyond: typeof columns, limit: number) {
  return sql`select ${columns}, array[name_key, user_id::text] as position
    from memberships where tenant_id = ${ofTenant(tenantId)} ${beyond}
    order by name_key, user_id limit ${limit}::integer`;
}

const columns = sql`user_id, name, email, role, custom_role_id, avatar, status, version,
  applied_version, mfa, invited_by, invited_by_name, last_sign_in_at, created_at`;

/** One member as the list shows them. */
export async function getMember(
  db: ScopedReader,
  tenantId: string,
  userId: string,
): Promise<Omit<MemberListRow, 'position'> | null> {
  const rows = await db.$queryRaw<Omit<MemberListRow, 'position'>[]>`
    select ${columns} from memberships where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid`;
  return rows[0] ?? null;
}

/** How many members of each status match, each counted up to `limit`. */
export async function countMembers(
  db: ScopedReader,
  tenantId: string,
  filter: Omit<MemberFilter, 'status'>,
  limit: number,
): Promise<Record<MembershipStatus, number>> {
  const { search, roles, customRoleId, mfa, invitedBy, signedInFrom, signedInBefore } = filter;
  const rows = await select<{ status: MembershipStatus; members: number }>(
    db,
    'count_members',
    sql`
    select c.status, c.members from tenants t
    cross join lateral public.count_members(${search ?? null}::text, ${roles?.join(',') ?? null}::text,
      ${customRoleId ?? null}::uuid, ${flag(mfa)}::boolean, ${invitedBy ?? null}::uuid,
      ${moment(signedInFrom)}::timestamptz, ${moment(signedInBefore)}::timestamptz,
      ${limit}::integer) c
    where t.id = ${tenantId}::uuid`,
  );
  const counts = { active: 0, deactivated: 0 };
  for (const { status, members } of rows) counts[status] = members;
  return counts;
}

/** How many there are in each of the list's views; exact, from an index alone. */
interface ViewCounts {
  readonly all: number;
  readonly leads: number;
  readonly deactivated: number;
  /** Active ones. */
  readonly without_mfa: number;
  /** Active ones. */
  readonly never_signed_in: number;
}

export async function countViews(db: ScopedReader, tenantId: string): Promise<ViewCounts> {
  const rows = await select<ViewCounts>(
    db,
    'count_views',
    sql`
    select count(*)::int as all, count(*) filter (where role_rank <= 1)::int as leads,
      count(*) filter (where status = 'deactivated')::int as deactivated,
      count(*) filter (where status = 'active' and not mfa)::int as without_mfa,
      count(*) filter (where status = 'active' and signed_in_key = 'epoch')::int as never_signed_in
    from memberships where tenant_id = ${tenantId}::uuid`,
  );
  return rows[0] ?? { all: 0, leads: 0, deactivated: 0, without_mfa: 0, never_signed_in: 0 };
}

/** Active members without a second factor: the part of `memberships_by_view` that holds them, and no other. */
export async function countWithoutFactor(db: ScopedReader, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from memberships
    where tenant_id = ${tenantId}::uuid and status = 'active' and mfa = false`;
  return rows[0]?.n ?? 0;
}

/** Prepared statements take text. */
function flag(value: boolean | undefined): string | null {
  return value === undefined ? null : String(value);
}

function moment(value: Date | undefined): string | null {
  return value?.toISOString() ?? null;
}

/** An array as Postgres reads it. */
function list(parts: readonly string[]): string {
  return `{${parts.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
