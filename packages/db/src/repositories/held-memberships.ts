import { Prisma } from '../generated/client.ts';
import type { ScopedWriter } from '../database.ts';
import type { MembershipRow } from './memberships.ts';

/**
 * A row whose person acts, or stands behind what is done: both are held, so that what they say is
 * true until the transaction ends.
 */
export interface HeldMembershipRow extends MembershipRow {
  /** Of this membership alone: someone who is removed and comes back has another. */
  readonly id: string;
  /** The person may sign in at all. */
  readonly person_active: boolean;
  /** Sign-ins up to this moment have ended, here or everywhere. */
  readonly signed_out_at: Date | null;
  /** An owner who gets in when the tenant's identity provider cannot be had. */
  readonly break_glass: boolean;
}

const HELD = Prisma.raw(`m.id, m.user_id, m.role, m.custom_role_id, m.status, m.version,
  m.applied_version, m.applied_role, m.name, m.email, m.break_glass, p.active as person_active,
  greatest(m.signed_out_at, p.signed_out_at) as signed_out_at`);

/**
 * The caller's own row and person, locked so that a removal, demotion or disabling waits for this
 * transaction. In a deleted tenant no one has one.
 */
export async function lockMembershipForShare(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<HeldMembershipRow | null> {
  const rows = await tx.$queryRaw<HeldMembershipRow[]>`
    select ${HELD}
    from memberships m cross join lateral public.hold_person(m.user_id) p
    where m.tenant_id = ${tenantId}::uuid and m.user_id = ${userId}::uuid
      and exists (
        select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    for share of m`;
  return rows[0] ?? null;
}

/** The same of the membership under which something was given; null when it has ended. */
export async function lockMembershipByIdForShare(
  tx: ScopedWriter,
  tenantId: string,
  id: string | null,
): Promise<HeldMembershipRow | null> {
  const rows = await tx.$queryRaw<HeldMembershipRow[]>`
    select ${HELD}
    from memberships m cross join lateral public.hold_person(m.user_id) p
    where m.tenant_id = ${tenantId}::uuid and m.id = ${id}::uuid
      and exists (
        select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    for share of m`;
  return rows[0] ?? null;
}

/** A locked row, with what counts beside it. */
export interface LockedMembershipRow extends HeldMembershipRow {
  readonly tenant_open: boolean;
}

/**
 * The rows of all owners and of the people named, locked in one statement and one order: what a
 * change of membership needs to hold still, and no two such changes can deadlock. Owners whose
 * role is narrowed do not count as such.
 */
export function lockMemberships(
  tx: ScopedWriter,
  tenantId: string,
  userIds: readonly string[],
): Promise<LockedMembershipRow[]> {
  return tx.$queryRaw<LockedMembershipRow[]>`
    select ${HELD},
      exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)
        as tenant_open
    from memberships m cross join lateral public.hold_person(m.user_id) p
    where m.tenant_id = ${tenantId}::uuid
      and (m.role = 'owner' and m.custom_role_id is null
        or m.user_id = any(${[...userIds]}::uuid[]))
    order by m.user_id
    for update of m`;
}

/**
 * The rows of everyone with this custom role and of the people named, locked in the same order as
 * above: their requests wait for the change of the role, and it for theirs. In a deleted tenant
 * no one has one.
 */
export function lockHolders(
  tx: ScopedWriter,
  tenantId: string,
  roleId: string,
  userIds: readonly string[],
): Promise<HeldMembershipRow[]> {
  return tx.$queryRaw<HeldMembershipRow[]>`
    select ${HELD}
    from memberships m cross join lateral public.hold_person(m.user_id) p
    where m.tenant_id = ${tenantId}::uuid
      and (m.custom_role_id = ${roleId}::uuid or m.user_id = any(${[...userIds]}::uuid[]))
      and exists (
        select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    order by m.user_id
    for update of m`;
}
