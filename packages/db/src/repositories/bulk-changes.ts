import type { MemberFilter } from '@gatehouse/domain/member-list';
import type { Role, RoleChoice } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';

/** What many members can go through at once. */
export type BulkAction =
  'change_role' | 'deactivate' | 'reactivate' | 'remove' | 'sign_out' | 'reset_password';

export interface NewBulkChange {
  readonly tenantId: string;
  readonly id: string;
  readonly action: BulkAction | 'invite';
  readonly startedBy: string;
  /** What the starter's token said: with their row it bounds what is done in their name. */
  readonly claimRole: Role;
  readonly requestId: string;
  readonly address: string | null;
}

export async function insertBulkChange(tx: ScopedWriter, bulk: NewBulkChange): Promise<void> {
  await tx.$executeRaw`
    insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id, address)
    values (${bulk.tenantId}::uuid, ${bulk.id}::uuid, ${bulk.action}, ${bulk.startedBy}::uuid,
      ${bulk.claimRole}, ${bulk.requestId}, ${bulk.address})`;
}

type Target = Pick<NewBulkChange, 'tenantId' | 'id' | 'startedBy'>;

/**
 * Whom a bulk change is about, by id; the starter gets their outcome at once.
 * @returns whether all of them are members; what has been inserted of others must not be kept
 */
export async function insertItemsByIds(
  tx: ScopedWriter,
  { tenantId, id, startedBy }: Target,
  userIds: readonly string[],
  role: RoleChoice | null,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ all_found: boolean }[]>`
    with asked as (select distinct unnest(${[...userIds]}::uuid[]) as user_id),
    inserted as (
      insert into bulk_items (tenant_id, bulk_id, user_id, role, role_before, status_before, outcome)
      select ${tenantId}::uuid, ${id}::uuid, m.user_id, ${role}, coalesce(m.custom_role_id::text, m.role), m.status,
        case when m.user_id = ${startedBy}::uuid then 'member.self' end
      from asked join memberships m on m.tenant_id = ${tenantId}::uuid and m.user_id = asked.user_id
      returning user_id)
    select (select count(*) from asked) = (select count(*) from inserted) as all_found`;
  return rows[0]?.all_found === true;
}

/** Everyone who matches but the starter, up to `limit`; returns how many. */
export function insertItemsByFilter(
  tx: ScopedWriter,
  { tenantId, id, startedBy }: Target,
  { filter, limit }: { filter: MemberFilter; limit: number },
  role: RoleChoice | null,
): Promise<number> {
  const { search, roles, customRoleId, status, mfa, invitedBy } = filter;
  const { signedInFrom, signedInBefore } = filter;
  return tx.$executeRaw`
    insert into bulk_items (tenant_id, bulk_id, user_id, role, role_before, status_before)
    select m.tenant_id, ${id}::uuid, m.user_id, ${role}, coalesce(m.custom_role_id::text, m.role), m.status
    from public.find_members(${search ?? null}::text, ${roles?.join(',') ?? null}::text,
      ${customRoleId ?? null}::uuid, ${status ?? null}::text, ${mfa ?? null}::boolean,
      ${invitedBy ?? null}::uuid, ${signedInFrom ?? null}::timestamptz,
      ${signedInBefore ?? null}::timestamptz, 'name', false, null, ${limit}::integer) found
    join memberships m on m.tenant_id = ${tenantId}::uuid and m.user_id = found.user_id
    where m.user_id <> ${startedBy}::uuid`;
}

/**
 * Takes back what another bulk change of the same membership did; returns how many items there are.
 */
export function insertItemsOfUndo(
  tx: ScopedWriter,
  { tenantId, id, startedBy }: Target,
  undone: { readonly id: string; readonly action: BulkAction },
): Promise<number> {
  return tx.$executeRaw`
    insert into bulk_items (tenant_id, bulk_id, user_id, role, version, role_before, status_before)
    select i.tenant_id, ${id}::uuid, i.user_id,
      case when b.action = 'change_role' then i.role_before end, i.version_after, coalesce(m.custom_role_id::text, m.role), m.status
    from bulk_changes b
    join memberships s on s.tenant_id = b.tenant_id and s.id = b.membership_id
    join bulk_items i on i.tenant_id = b.tenant_id and i.bulk_id = b.id and i.outcome = 'done'
    join memberships m on m.tenant_id = i.tenant_id and m.user_id = i.user_id
    where b.tenant_id = ${tenantId}::uuid and b.id = ${undone.id}::uuid
      and b.action = ${undone.action} and s.user_id = ${startedBy}::uuid
      and (b.action <> 'deactivate' or i.status_before = 'active')
      and (b.action <> 'change_role' or i.role_before <> i.role)`;
}

export interface BulkChangeRow {
  readonly id: string;
  readonly action: BulkAction | 'invite';
  /** The membership that it was started under; null for none. */
  readonly membership_id: string | null;
  /** Whose that membership is; null once it has ended. */
  readonly starter_id: string | null;
  readonly claim_role: Role;
  readonly request_id: string;
  readonly address: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export async function getBulkChange(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<BulkChangeRow | null> {
  const rows = await db.$queryRaw<BulkChangeRow[]>`
    select b.id, b.action, b.membership_id, s.user_id as starter_id, b.claim_role, b.request_id,
      b.address, b.created_at, b.finished_at, i.total, i.done, i.failed
    from bulk_changes b
    left join memberships s on s.tenant_id = b.tenant_id and s.id = b.membership_id
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where outcome = 'done'))::int as done,
        (count(*) filter (where outcome <> 'done'))::int as failed
      from bulk_items i where i.tenant_id = b.tenant_id and i.bulk_id = b.id) i
    where b.tenant_id = ${tenantId}::uuid and b.id = ${id}::uuid`;
  return rows[0] ?? null;
}

export interface FailedItemRow {
  readonly user_id: string;
  /** Null for someone who is no member. */
  readonly name: string | null;
  readonly outcome: string;
}

/** What did not work, and why. */
export function listFailedItems(
  db: ScopedReader,
  tenantId: string,
  bulkId: string,
  limit: number,
): Promise<FailedItemRow[]> {
  return db.$queryRaw<FailedItemRow[]>`
    select i.user_id, m.name, i.outcome from bulk_items i
    left join memberships m on m.tenant_id = i.tenant_id and m.user_id = i.user_id
    where i.tenant_id = ${tenantId}::uuid and i.bulk_id = ${bulkId}::uuid and i.outcome <> 'done'
    order by m.name_key, i.user_id limit ${limit}::int`;
}

export interface OpenItemRow {
  readonly user_id: string;
  readonly role: RoleChoice | null;
  readonly version: number | null;
}

/** The next items that no one has tried. */
export function listOpenItems(
  db: ScopedReader,
  tenantId: string,
  bulkId: string,
  limit: number,
): Promise<OpenItemRow[]> {
  return db.$queryRaw<OpenItemRow[]>`
    select user_id, role, version from bulk_items
    where tenant_id = ${tenantId}::uuid and bulk_id = ${bulkId}::uuid and outcome is null
    order by user_id limit ${limit}::int`;
}

export async function settleItem(
  tx: ScopedWriter,
  tenantId: string,
  bulkId: string,
  item: { userId: string; outcome: string; version: number | null },
): Promise<void> {
  const { userId, outcome, version } = item;
  await tx.$executeRaw`
    update bulk_items set outcome = ${outcome}, version_after = ${version}::int
    where tenant_id = ${tenantId}::uuid and bulk_id = ${bulkId}::uuid
      and user_id = ${userId}::uuid and outcome is null`;
}

/** Days for which a finished bulk change can be looked at and taken back. */
const KEPT_DAYS = 30;

/** Marks a bulk change as finished, and clears the tenant's old ones away. */
export async function finishBulkChange(
  tx: ScopedWriter,
  tenantId: string,
  bulkId: string,
): Promise<void> {
  await tx.$executeRaw`
    update bulk_changes set finished_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${bulkId}::uuid and finished_at is null`;
  await tx.$executeRaw`
    delete from bulk_changes
    where tenant_id = ${tenantId}::uuid
      and finished_at < now() - ${KEPT_DAYS}::int * interval '1 day'`;
}
