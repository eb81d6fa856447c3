import type { PersonStatus } from '@gatehouse/domain/person';
import { Prisma } from '../generated/client.ts';
import type { ScopedReader, ScopedWriter } from '../database.ts';

export interface UserFacts {
  readonly id: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  /** What admin calls of the pool name them by. */
  readonly poolUsername: string;
}

export function getUser(db: ScopedReader, userId: string) {
  return db.user.findFirst({ where: { id: userId } });
}

/**
 * Creates the person or brings the row up to date; two first sign-ins at once make one row. A name
 * that was chosen here stays.
 */
export async function upsertUser(tx: ScopedWriter, user: UserFacts): Promise<void> {
  await tx.$executeRaw`
    insert into users (id, email, email_verified, name, pool_username)
    values (${user.id}::uuid, ${user.email}, ${user.emailVerified}, ${user.name},
      nullif(${user.poolUsername}, ${user.id}::text))
    on conflict (id) do update
      set email = excluded.email, email_verified = excluded.email_verified,
          name = case when users.name_chosen then users.name else excluded.name end,
          pool_username = excluded.pool_username, updated_at = now()
      where (users.email, users.email_verified, users.name, users.pool_username)
        is distinct from
          (excluded.email, excluded.email_verified, excluded.name, excluded.pool_username)`;
}

/** What admin calls of the pool name someone by; for a person who has no row here, the id. */
export async function getPoolUsername(db: ScopedReader, userId: string): Promise<string> {
  const row = await db.user.findFirst({ where: { id: userId }, select: { poolUsername: true } });
  return row?.poolUsername ?? userId;
}

/** Whether someone signs in by a provider alone: they have no password here, and no factor. */
export async function isFederatedAccount(db: ScopedReader, userId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ federated: boolean }[]>`
    select public.account_is_federated(${userId}::uuid) as federated`;
  return rows[0]?.federated ?? false;
}

/** Notes when a person proved who they are. */
export async function noteSignIn(tx: ScopedWriter, userId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    update users set last_sign_in_at = greatest(last_sign_in_at, ${at}::timestamptz)
    where id = ${userId}::uuid`;
}

/** A person as their own changes see them. */
export interface PersonRow {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
  readonly status: PersonStatus;
  readonly status_version: number;
  /** The moment up to which their sign-ins have ended. */
  readonly signed_out_at: Date | null;
}

/** Reads and holds a person's row: a sign-out everywhere and a new session wait for each other. */
export async function lockPerson(tx: ScopedWriter, userId: string): Promise<PersonRow | null> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    select email, email_verified, name, status, status_version, signed_out_at
    from users where id = ${userId}::uuid for update`;
  return rows[0] ?? null;
}

/** What counts of the person who acts, held until the transaction ends: see `hold_person`. */
export interface HeldPersonRow {
  readonly person_active: boolean;
  /** Sign-ins up to this moment have ended. */
  readonly signed_out_at: Date | null;
}

/** Holds the person who acts: a disabling that came first is seen, and a later one waits. */
export async function holdPerson(tx: ScopedWriter, userId: string): Promise<HeldPersonRow | null> {
  const rows = await tx.$queryRaw<HeldPersonRow[]>`
    select active as person_active, signed_out_at from public.hold_person(${userId}::uuid)`;
  return rows[0] ?? null;
}

/** Writes what is desired of a person in the pool, whose row is locked (`lockPerson`). */
export async function setPersonStatus(
  tx: ScopedWriter,
  userId: string,
  status: PersonStatus,
): Promise<void> {
  await tx.$executeRaw`
    update users set status = ${status}, status_version = status_version + 1, updated_at = now()
    where id = ${userId}::uuid`;
}

/** Notes that the pool has this state. False when the desired state has moved on. */
export async function markPersonApplied(
  tx: ScopedWriter,
  userId: string,
  version: number,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update users set applied_status_version = ${version}::int
    where id = ${userId}::uuid and status_version = ${version}::int`;
  return count === 1;
}

/** Makes a person staff of the SaaS. False when they are already. */
export async function insertOperator(tx: ScopedWriter, userId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into operators (user_id) values (${userId}::uuid) on conflict do nothing`;
  return count === 1;
}

/** False when they are not. */
export async function deleteOperator(tx: ScopedWriter, userId: string): Promise<boolean> {
  const count = await tx.$executeRaw`delete from operators where user_id = ${userId}::uuid`;
  return count === 1;
}

/** What belongs to a person alone, and goes with them. */
const PERSONAL_TABLES = [
  'avatars',
  'account_permits',
  'security_events',
  'notifications',
  'known_devices',
  'pending_links',
  'bridged_sign_ins',
  'ended_sign_ins',
  'active_months',
  'backup_codes',
  'account_recoveries',
  'passkeys',
  'unusual_sign_ins',
] as const;

/** Forgets who the person was; the id stays, so that no one signs in under it again. */
export async function eraseUser(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`delete from sessions where user_id = ${userId}::uuid`;
  await tx.$executeRaw`delete from idempotency_keys where principal_id = ${userId}::uuid`;
  await tx.$executeRaw`delete from operators where user_id = ${userId}::uuid`;
  for (const table of PERSONAL_TABLES) {
    await tx.$executeRaw`delete from ${Prisma.raw(table)} where user_id = ${userId}::uuid`;
  }
  await tx.$executeRaw`
    update users set email = '', name = '', pool_username = null, avatar = null,
      pending_email = null, mfa = false, mfa_since = null, sso_linked_at = null,
      locale = null, locale_chosen = false, time_zone = null, email_verified = false, status = 'erased',
      status_version = status_version + 1, applied_status_version = status_version + 1,
      updated_at = now()
    where id = ${userId}::uuid`;
}

/** Ends every sign-in up to now. */
export async function markSignedOut(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`
    update users set signed_out_at = clock_timestamp() where id = ${userId}::uuid`;
}

/** From now on this person's sessions must fetch fresh claims before they use them. */
export async function markClaimsStale(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`
    update users set claims_stale_at = clock_timestamp() where id = ${userId}::uuid`;
}

/** The person's row, held until the transaction ends. */
export async function lockUser(tx: ScopedWriter, userId: string) {
  await tx.$executeRaw`select 1 from users where id = ${userId}::uuid for no key update`;
  return getUser(tx, userId);
}

export interface OwnFacts {
  readonly name: string;
  readonly nameChosen: true;
  readonly email: string;
  readonly emailVerified: true;
  readonly pendingEmail: string | null;
  readonly mfa: boolean;
  /** Null alone: that the pool always asks for a code is for the worker to find out. */
  readonly mfaSince: null;
  readonly avatar: string | null;
}

/** Writes what a person changed of their account. */
export async function updateUser(
  tx: ScopedWriter,
  userId: string,
  facts: Partial<OwnFacts>,
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: facts });
}

/** Does anyone but the scope's tenant rely on this account: another tenant, or staff? */
export async function isSharedAccount(db: ScopedReader, userId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ shared: boolean }[]>`
    select public.account_is_shared(${userId}::uuid) as shared`;
  return rows[0]?.shared ?? true;
}

/**
 * Notes whether the person has an authenticator app, and since when the pool asks for its code at each
 * sign-in: it does not of who comes by another provider.
 */
export async function noteMfa(
  tx: ScopedWriter,
  userId: string,
  { mfa, always }: { mfa: boolean; always: boolean },
): Promise<void> {
  await tx.$executeRaw`
    update users
    set mfa = ${mfa}, mfa_since = case when ${mfa && always} then coalesce(mfa_since, now()) end
    where id = ${userId}::uuid and (mfa <> ${mfa} or (mfa_since is not null) <> ${mfa && always})`;
}

/** Does a tenant that they are in rest on this person's second factor? */
export async function needsSecondFactor(db: ScopedReader, userId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ needed: boolean }[]>`
    select public.needs_second_factor(${userId}::uuid) as needed`;
  return rows[0]?.needed ?? true;
}

/** Since when the pool asks a person for a code, and when they last signed in so. */
export interface MfaUseRow {
  readonly since: Date | null;
  /** Among sign-ins that still last. */
  readonly lastUsedAt: Date | null;
}

export async function getMfaUse(db: ScopedReader, userId: string): Promise<MfaUseRow | null> {
  const rows = await db.$queryRaw<MfaUseRow[]>`
    select u.mfa_since as since, (
      select max(s.auth_time) from sessions s
      where s.user_id = u.id and s.proof_tenant is null and s.auth_time > u.mfa_since
    ) as "lastUsedAt"
    from users u where u.id = ${userId}::uuid and u.mfa`;
  return rows[0] ?? null;
}

/** How a person wants to be spoken to, if they have said it, and of what they want no mail. */
export interface PreferencesRow {
  readonly locale: string | null;
  readonly time_zone: string | null;
  readonly muted_mails: string[];
}

export async function getPreferences(
  db: ScopedReader,
  userId: string,
): Promise<PreferencesRow | null> {
  const rows = await db.$queryRaw<PreferencesRow[]>`
    select case when locale_chosen then locale end as locale, time_zone, muted_mails
    from users where id = ${userId}::uuid`;
  return rows[0] ?? null;
}

export async function setPreferences(
  tx: ScopedWriter,
  userId: string,
  wanted: { locale: string | null; timeZone: string | null; mutedMails: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    update users
    set locale = coalesce(${wanted.locale}, case when locale_chosen then null else locale end),
        locale_chosen = ${wanted.locale}::text is not null, time_zone = ${wanted.timeZone},
        muted_mails = ${[...wanted.mutedMails]}::text[], updated_at = now()
    where id = ${userId}::uuid`;
}

/**
 * Notes what the browser says of its reader, where they have not said it themselves, and what they
 * have chosen in it before they signed in.
 * @returns the language that they have chosen, now or before
 */
export async function learnPreferences(
  tx: ScopedWriter,
  userId: string,
  seen: { chosen: string | null; locale: string | null; timeZone: string | null },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ locale: string | null }[]>`
    update users
    set locale = coalesce(${seen.chosen}, case when locale_chosen then locale end, ${seen.locale}, locale),
      locale_chosen = locale_chosen or ${seen.chosen}::text is not null,
      time_zone = coalesce(${seen.timeZone}, time_zone)
    where id = ${userId}::uuid
    returning case when locale_chosen then locale end as locale`;
  return rows[0]?.locale ?? null;
}

/** When the pool was told of the bridge of SSO as a way in for this person; null while it was not. */
export async function readSsoLink(db: ScopedReader, userId: string): Promise<Date | null> {
  const row = await db.user.findFirst({ where: { id: userId }, select: { ssoLinkedAt: true } });
  return row?.ssoLinkedAt ?? null;
}

export async function markSsoLinked(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`
    update users set sso_linked_at = coalesce(sso_linked_at, now()) where id = ${userId}::uuid`;
}
