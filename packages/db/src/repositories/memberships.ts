import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A membership with what Cognito is known to have of it. */
export interface MembershipRow {
  readonly user_id: string;
  readonly role: Role;
  readonly custom_role_id: string | null;
  readonly status: MembershipStatus;
  readonly version: number;
  readonly applied_version: number;
  readonly applied_role: Role | null;
  readonly name: string;
  readonly email: string;
}

/** A new member, active, with copies of what their own row says. Who is one does not ask to be. */
export async function insertMembership(
  tx: ScopedWriter,
  membership: {
    tenantId: string;
    userId: string;
    role: Role;
    customRoleId: string | null;
    name: string;
    email: string;
    invitedBy: string | null;
    invitedByName: string | null;
    /** Null for who has not been here yet. */
    lastSignInAt: Date | null;
    /** `sso`: only a connection of the tenant opens it. By default `any` sign-in does. */
    entry?: 'any' | 'sso';
  },
): Promise<void> {
  const { tenantId, userId, role, customRoleId, name, email } = membership;
  const { invitedBy, invitedByName, lastSignInAt, entry = 'any' } = membership;
  // First, as an answer to the request does it: two that wait for each other would both be lost.
  await tx.$executeRaw`
    delete from join_requests
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid`;
  await tx.$executeRaw`
    insert into memberships (tenant_id, user_id, role, custom_role_id, status, name, email,
      invited_by, invited_by_name, last_sign_in_at, entry, mfa, avatar)
    values (${tenantId}::uuid, ${userId}::uuid, ${role}, ${customRoleId}::uuid, 'active', ${name},
      ${email}, ${invitedBy}::uuid, ${invitedByName}, ${lastSignInAt}::timestamptz, ${entry},
      coalesce((select mfa from users where id = ${userId}::uuid), false),
      (select avatar from users where id = ${userId}::uuid))`;
}

/**
 * Gives everyone with this custom role another one. Where the base stays the same, Cognito has
 * what it should have already.
 */
export async function reassignHolders(
  tx: ScopedWriter,
  tenantId: string,
  roleId: string,
  to: { role: Role; customRoleId: string | null },
): Promise<void> {
  await tx.$executeRaw`
    update memberships
    set applied_version = case
          when role = ${to.role} and applied_version = version then version + 1
          else applied_version end,
        role = ${to.role}, custom_role_id = ${to.customRoleId}::uuid, version = version + 1,
        updated_at = now()
    where tenant_id = ${tenantId}::uuid and custom_role_id = ${roleId}::uuid`;
}

/** Has every sign-in up to now end for this tenant. */
export async function endSignIns(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<void> {
  await tx.$executeRaw`
    update memberships set signed_out_at = now(), updated_at = now()
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid`;
}

/**
 * Notes that active members without a second factor are reminded of it, each at most once a day.
 * @param exceptId the one who reminds them
 * @returns those who are to be told
 */
export function noteMfaReminders(
  tx: ScopedWriter,
  tenantId: string,
  { exceptId, limit }: { exceptId: string; limit: number },
): Promise<{ userId: string }[]> {
  return tx.$queryRaw<{ userId: string }[]>`
    update memberships set mfa_reminded_at = now()
    where tenant_id = ${tenantId}::uuid and user_id in (
      select m.user_id from memberships m
      where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and not m.mfa
        and m.user_id <> ${exceptId}::uuid
        and (m.mfa_reminded_at is null or m.mfa_reminded_at < now() - interval '1 day')
      order by m.user_id limit ${limit}::int for update skip locked)
    returning user_id as "userId"`;
}

/**
 * Notes that members without a second factor are told that their days without one end: when a week, three
 * days or one are left, once each. Not of who comes by a connection that is enough.
 * @returns those who are to be told, with the days that are left, counted up
 */
export function noteMfaWarnings(
  tx: ScopedWriter,
  tenantId: string,
  { days, limit }: { days: readonly number[]; limit: number },
): Promise<{ userId: string; days: number }[]> {
  return tx.$queryRaw<{ userId: string; days: number }[]>`
    with told as (
      select m.user_id, due.at
      from memberships m join tenants t on t.id = m.tenant_id
      cross join lateral (select greatest(t.mfa_policy_set_at, m.created_at)
        + t.mfa_grace_days * interval '1 day' as at) as due
      where t.id = ${tenantId}::uuid and t.mfa_policy <> 'off' and t.deleted_at is null
        and m.status = 'active' and not m.mfa and m.entry <> 'sso' and due.at > now()
        and exists (
          select from unnest(${[...days]}::int[]) as day
          where due.at - day * interval '1 day' <= now()
            and coalesce(m.mfa_warned_at < due.at - day * interval '1 day', true))
        and not exists (
          select from sso_subjects s
          join sso_connections c on c.tenant_id = s.tenant_id and c.id = s.connection_id
          where s.tenant_id = m.tenant_id and s.user_id = m.user_id and c.status = 'active'
            and (t.mfa_policy = 'required_unless_sso' or c.mfa_trusted))
      order by m.user_id limit ${limit}::int for update of m skip locked
    )
    update memberships m set mfa_warned_at = now()
    from told
    where m.tenant_id = ${tenantId}::uuid and m.user_id = told.user_id
    returning m.user_id as "userId",
      ceil(extract(epoch from told.at - now()) / 86400)::int as days`;
}

/** The desired state and what was applied, as the worker reads it; null when there is no row. */
export async function readDesired(
  db: ScopedReader,
  tenantId: string,
  userId: string,
): Promise<MembershipRow | null> {
  const rows = await db.$queryRaw<MembershipRow[]>`
    select user_id, role, custom_role_id, status, version, applied_version, applied_role, name, email
    from memberships
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid`;
  return rows[0] ?? null;
}

/**
 * Writes a new desired state over the version that was read. False when it had changed.
 * @param desired with `appliedVersion` where Cognito has the new state already
 */
export async function updateDesired(
  tx: ScopedWriter,
  tenantId: string,
  { userId, version }: { userId: string; version: number },
  desired: {
    role?: Role;
    customRoleId?: string | null;
    status?: MembershipStatus;
    appliedVersion?: number;
  },
): Promise<boolean> {
  const { count } = await tx.membership.updateMany({
    where: { tenantId, userId, version },
    // Being the one who gets in when nothing else works is not kept through any change of standing.
    data: { ...desired, version: version + 1, breakGlass: false },
  });
  return count === 1;
}

export async function deleteMembership(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
  version: number,
): Promise<boolean> {
  const { count } = await tx.membership.deleteMany({ where: { tenantId, userId, version } });
  return count === 1;
}

/**
 * Notes that Cognito has this state. False when the desired state has moved on. The version alone
 * does not tell: after a removal and a new invitation it counts from one again.
 */
export async function markApplied(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
  applied: Pick<MembershipRow, 'version' | 'role' | 'status'>,
): Promise<boolean> {
  const { version, role, status } = applied;
  const { count } = await tx.membership.updateMany({
    where: { tenantId, userId, version, role, status },
    data: { appliedVersion: version, appliedRole: status === 'active' ? role : null },
  });
  return count === 1;
}

/** What a membership repeats of the person's own row. */
export interface MemberIdentity {
  readonly name: string;
  readonly email: string;
  readonly mfa: boolean;
  readonly avatar: string | null;
  readonly lastSignInAt: Date | null;
}

/** The copies in a membership, locked; null for who is no member. */
export async function lockIdentity(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<(MemberIdentity & { readonly status: MembershipStatus }) | null> {
  const rows = await tx.$queryRaw<(MemberIdentity & { status: MembershipStatus })[]>`
    select name, email, mfa, avatar, last_sign_in_at as "lastSignInAt", status from memberships
    where tenant_id = ${tenantId}::uuid and user_id = ${userId}::uuid
    for no key update`;
  return rows[0] ?? null;
}

/** Brings the copies of what a person's row says up to date. */
export async function updateIdentity(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
  identity: MemberIdentity,
): Promise<void> {
  await tx.membership.updateMany({ where: { tenantId, userId }, data: identity });
}

export function getMembership(db: ScopedReader, tenantId: string, userId: string) {
  return db.membership.findFirst({ where: { tenantId, userId } });
}

/** The active member with this address, if there is one. */
export function findMemberByEmail(db: ScopedReader, tenantId: string, email: string) {
  return db.membership.findFirst({ where: { tenantId, email } });
}

/** Which of these addresses are members', whatever their status. */
export async function findEmailsOfMembers(
  db: ScopedReader,
  tenantId: string,
  emails: readonly string[],
): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { tenantId, email: { in: [...emails] } },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** How many have each base role as it is, without a narrowing. */
export function countBaseRoles(
  db: ScopedReader,
  tenantId: string,
): Promise<{ role: Role; members: number }[]> {
  return db.$queryRaw<{ role: Role; members: number }[]>`
    select role, count(*)::int as members from memberships
    where tenant_id = ${tenantId}::uuid and custom_role_id is null
    group by role`;
}

/** The active owners, nothing narrowed: who hears of what concerns the tenant as a whole. */
export async function listOwners(
  db: ScopedReader,
  tenantId: string,
): Promise<{ userId: string }[]> {
  return db.membership.findMany({
    where: { tenantId, role: 'owner', customRoleId: null, status: 'active' },
    select: { userId: true, name: true },
  });
}

/** How many others own the tenant, by the measure of the last-owner rule. */
export async function countOtherOwners(
  db: ScopedReader,
  tenantId: string,
  userId: string,
): Promise<number> {
  const rows = await db.$queryRaw<{ owners: number }[]>`
    select count(*)::int as owners from memberships
    where tenant_id = ${tenantId}::uuid and user_id <> ${userId}::uuid
      and role = 'owner' and custom_role_id is null and status = 'active' and applied_role = 'owner'
      and public.person_is_active(user_id)`;
  return rows[0]?.owners ?? 0;
}
