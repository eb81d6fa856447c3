import type { JoinPolicy } from '@gatehouse/domain/domain';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import type { Database } from '../database.ts';
import { opening } from '../driver/opening.ts';

/** A person, and the tenant asked for where they are a member of it. */
export interface PersonRow {
  user_id: string;
  email: string;
  email_verified: boolean;
  user_name: string;
  /** Names the content of their picture; null for none. */
  avatar: string | null;
  tenant_id: string | null;
  tenant_slug: string | null;
  tenant_name: string | null;
  member_role: Role | null;
  member_status: MembershipStatus | null;
  member_version: number | null;
  /** The custom role that narrows it, with what it lists; null for a base role as it is. */
  custom_role_id: string | null;
  custom_role_name: string | null;
  custom_role_permissions: string[] | null;
  /** Only a connection of the tenant asked for opens it to this person. */
  sso_required: boolean;
  /** A second factor stands behind the sign-in. */
  proof_mfa: boolean;
  /** From then on the tenant asked for is shut to this sign-in; null where it asks no more of it. */
  mfa_due_at: Date | null;
  /** That moment has come. */
  mfa_required: boolean;
}

export interface SessionRow extends PersonRow {
  session_id: string;
  groups: string[];
  claims_at: Date;
  claims_expire_at: Date;
  last_seen_at: Date;
  claims_stale_at: Date | null;
  /** When they proved who they are. */
  auth_time: Date;
  /** The connection that proved the session, and its tenant; null where the pool did itself. */
  proof_tenant: string | null;
  proof_connection: string | null;
  /** The tenant asked for wants a newer sign-in, or one that was not left alone for so long. */
  too_old: boolean;
}

/** Someone whom a Bearer token names. */
export interface BearerRow extends PersonRow {
  /** They have signed out of this sign-in, or of all up to it. */
  signed_out: boolean;
  /** The bridge had the pool sign them in at that moment, which is no proof by the pool. */
  bridged: boolean;
  /** Tokens of a sign-in up to this moment are too old for the tenant asked for. */
  too_old_until: Date | null;
}

/** A row that was found, or one whose key is null. */
export type Found<Row, Key extends keyof Row> = Row | Record<Key, null>;

/** What the verbs refuse all the same: whoever meets one of these has nothing read ahead for them. */
const OPEN_SESSION = opening(
  'enter_by_session($1, $2)',
  `a.member_status = 'active' and not a.too_old and not a.mfa_required
    and (not a.sso_required or a.proof_tenant = a.tenant_id)`,
);

const OPEN_TOKEN = opening(
  'enter_by_token($1, $2, $3, $4, $5)',
  `a.member_status = 'active' and not a.signed_out and not a.bridged and not a.sso_required
    and not a.mfa_required
    and (a.too_old_until is null or $3 > a.too_old_until)`,
);

/**
 * Session, person, tenant and membership in one round trip (decision D15), and what is read ahead.
 * @param tokenHash SHA-256 of the cookie's value
 * @param slug the tenant of the address; null outside one
 * @returns null when the session is unknown, ended, idle for too long or too old
 */
export async function findSession(
  db: Database,
  tokenHash: Uint8Array,
  slug: string | null,
): Promise<SessionRow | null> {
  const row = await db.open<Found<SessionRow, 'session_id'>>('open_session', OPEN_SESSION, [
    tokenHash,
    slug,
  ]);
  return row.session_id === null ? null : row;
}

/** The same for many sessions at once; those that are no more are left out. `nth` counts from 1. */
export function findSessions(
  db: Database,
  sessions: readonly { readonly tokenHash: Uint8Array; readonly slug: string }[],
): Promise<(SessionRow & { nth: number })[]> {
  return db.lookup<SessionRow & { nth: number }>(
    'enter_by_sessions',
    `select one.nth::int as nth, found.*
     from unnest(string_to_array($1, ','), string_to_array($2, ',')) with ordinality as one (hash, slug, nth),
       lateral public.enter_by_session(decode(one.hash, 'hex'), one.slug) as found`,
    [
      sessions.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex')).join(','),
      sessions.map(({ slug }) => slug).join(','),
    ],
  );
}

/** The sign-in that a Bearer token comes of. */
export interface TokenSignIn {
  readonly userId: string;
  /** When they proved who they are, in whole seconds. */
  readonly authTime: Date;
  /** What all tokens of it share. */
  readonly originJti: string;
}

/**
 * Person, tenant and membership of someone whom a Bearer token names; null for a stranger.
 * @param graceSeconds that the pool may take after its last question to the bridge
 */
export async function findPerson(
  db: Database,
  { userId, authTime, originJti }: TokenSignIn,
  slug: string | null,
  graceSeconds: number,
): Promise<BearerRow | null> {
  const row = await db.open<Found<BearerRow, 'user_id'>>('open_token', OPEN_TOKEN, [
    ...[userId, slug, authTime.toISOString(), originJti, graceSeconds],
  ]);
  return row.user_id === null ? null : row;
}

export interface AvatarRow {
  media_type: string;
  bytes: Uint8Array;
  tag: string;
}

/** A person's picture, for someone who is in a tenant with them; null alike when there is none. */
export async function findAvatar(
  db: Database,
  viewerId: string,
  userId: string,
): Promise<AvatarRow | null> {
  const rows = await db.lookup<AvatarRow>('avatar_for', 'select * from public.avatar_for($1, $2)', [
    viewerId,
    userId,
  ]);
  return rows[0] ?? null;
}

export interface TenantOfUserRow {
  tenant_id: string;
  slug: string;
  name: string;
  role: Role;
  /** Six hexadecimal digits; null for the product's own colour. */
  accent: string | null;
  /** Names the content of the logo; null for none. */
  logo: string | null;
}

/** The tenants where the person is an active member, by name. */
export function findTenantsOfUser(db: Database, userId: string): Promise<TenantOfUserRow[]> {
  return db.lookup<TenantOfUserRow>('tenants_of_user', 'select * from public.tenants_of_user($1)', [
    userId,
  ]);
}

/** A tenant that asks for a person's second factor. */
export interface MfaDemandRow {
  readonly slug: string;
  readonly name: string;
  /** From then on it refuses sign-ins without one. */
  readonly due_at: Date;
}

/** The tenants that ask for a person's second factor, by name. */
export function findMfaDemands(db: Database, userId: string): Promise<MfaDemandRow[]> {
  return db.lookup<MfaDemandRow>(
    'second_factor_asked_by',
    'select * from public.second_factor_asked_by($1)',
    [userId],
  );
}

/** A membership of a person, deactivated ones and those in deleted tenants included. */
export interface MembershipOfUserRow extends Omit<TenantOfUserRow, 'accent' | 'logo'> {
  readonly status: MembershipStatus;
  readonly deleted_at: Date | null;
  readonly purge_at: Date | null;
}

/** Every membership of a person, by the tenant's name. */
export function findMembershipsOfUser(
  db: Database,
  userId: string,
): Promise<MembershipOfUserRow[]> {
  return db.lookup<MembershipOfUserRow>(
    'memberships_of_user',
    'select * from public.memberships_of_user($1)',
    [userId],
  );
}

export interface TenantEntry {
  tenant_id: string;
  slug: string;
  name: string;
}

/** Every tenant there is, by id. The worker's role only. */
export function findAllTenants(db: Database): Promise<TenantEntry[]> {
  return db.lookup<TenantEntry>('all_tenants', 'select * from public.all_tenants()', []);
}

/** The tenants whose last comparison with the pool is this old, the oldest first. The worker's role only. */
export function findTenantsToReconcile(
  db: Database,
  olderThanSeconds: number,
  limit: number,
): Promise<TenantEntry[]> {
  return db.lookup<TenantEntry>(
    'tenants_to_reconcile',
    'select * from public.tenants_to_reconcile($1, $2)',
    [olderThanSeconds, limit],
  );
}

/** Deleted tenants whose day has come. The worker's role only. */
export function findTenantsToPurge(db: Database, limit: number): Promise<TenantEntry[]> {
  return db.lookup<TenantEntry>('tenants_to_purge', 'select * from public.tenants_to_purge($1)', [
    limit,
  ]);
}

/** Whose a verified domain is, and how its people get in. */
export interface TenantOfDomainRow {
  tenant_id: string;
  slug: string;
  tenant_name: string;
  default_role: Role;
  domain_id: string;
  join_policy: JoinPolicy;
  /** The active connection that its people sign in by; null for none. */
  connection_id: string | null;
  connection_name: string | null;
}

/** The tenant that has verified this domain, unless it is deleted. */
export async function findTenantOfDomain(
  db: Database,
  name: string,
): Promise<TenantOfDomainRow | null> {
  const rows = await db.lookup<TenantOfDomainRow>(
    'tenant_of_domain',
    'select * from public.tenant_of_domain($1)',
    [name],
  );
  return rows[0] ?? null;
}

export interface DomainEntry {
  tenant_id: string;
  domain_id: string;
}

/** Domains that the worker has something to do about, which `checkDueDomains` says. Its role only. */
export function findDomainsDue(db: Database, limit: number): Promise<DomainEntry[]> {
  return db.lookup<DomainEntry>('domains_due', 'select * from public.domains_due($1)', [limit]);
}

export interface FileEntry {
  tenant_id: string;
  file_id: string;
  /** What is to be done: erase its content, or give up its upload. */
  due: 'purge' | 'abandon';
}

/** Files that the worker is to see to, the longest waiting first. The worker's role only. */
export function findFilesDue(db: Database, limit: number): Promise<FileEntry[]> {
  return db.lookup<FileEntry>('files_due', 'select * from public.files_due($1)', [limit]);
}

export interface PlacementEntry {
  tenant_id: string;
  /** A move that no one is at any more, or the copy that one has left. */
  due: 'move' | 'erase';
}

/**
 * Tenants whose move is to be gone on with, or whose old copy erased. The worker's role only.
 * @param idleSeconds without a step, after which a move counts as abandoned
 */
export function findPlacementsDue(db: Database, idleSeconds: number): Promise<PlacementEntry[]> {
  return db.lookup<PlacementEntry>('placements_due', 'select * from public.placements_due($1)', [
    idleSeconds,
  ]);
}

export interface AskedMoveEntry {
  tenant_id: string;
  move_id: string;
}

/** Moves that staff have asked for, in their order. The worker's role only. */
export function findMovesAsked(db: Database): Promise<AskedMoveEntry[]> {
  return db.lookup<AskedMoveEntry>('moves_asked', 'select * from public.moves_asked()', []);
}

/** Tenants whose own database is to be looked at. The worker's role only. */
export function findDatabasesToCheck(
  db: Database,
  everySeconds: number,
): Promise<{ tenant_id: string }[]> {
  return db.lookup<{ tenant_id: string }>(
    'databases_to_check',
    'select * from public.databases_to_check($1)',
    [everySeconds],
  );
}

export interface ConnectionEntry {
  tenant_id: string;
  connection_id: string;
}

/**
 * Connections whose secrets were sealed with another key than the one that seals now. The worker's role only.
 * @param header what begins everything that is sealed now
 */
export function findConnectionsSealedOtherwise(
  db: Database,
  header: Uint8Array,
  limit: number,
): Promise<ConnectionEntry[]> {
  return db.lookup<ConnectionEntry>(
    'connections_sealed_otherwise',
    'select * from public.connections_sealed_otherwise($1, $2)',
    [header, limit],
  );
}

/** Tenants where members without a second factor are to be told that their days end. The worker's role only. */
export async function findMfaGraceEnding(db: Database, limit: number): Promise<string[]> {
  const rows = await db.lookup<{ tenant_id: string }>(
    'mfa_grace_ending',
    'select * from public.mfa_grace_ending($1)',
    [limit],
  );
  return rows.map(({ tenant_id: tenantId }) => tenantId);
}

/** Active connections by SAML that no one has looked after for some hours. The worker's role only. */
export function findConnectionsDue(
  db: Database,
  { hours, limit }: { readonly hours: number; readonly limit: number },
): Promise<ConnectionEntry[]> {
  return db.lookup<ConnectionEntry>(
    'connections_due',
    'select * from public.connections_due($1, $2)',
    [hours, limit],
  );
}

/** API keys that expire within some days, of which no one has been told; those first that end first. */
export function findEndingApiKeys(
  db: Database,
  { days, limit }: { readonly days: number; readonly limit: number },
): Promise<{ readonly tenant_id: string; readonly key_id: string }[]> {
  return db.lookup('api_keys_ending', 'select * from public.api_keys_ending($1, $2)', [
    days,
    limit,
  ]);
}

/** Those who have proved this address by a provider alone: the pool finds its own users, not these. */
export async function findFederatedUsers(db: Database, email: string): Promise<string[]> {
  const rows = await db.lookup<{ user_id: string }>(
    'federated_users_by_email',
    'select user_id from public.federated_users_by_email($1)',
    [email],
  );
  return rows.map(({ user_id: userId }) => userId);
}

/** The tenant whose published page is at this address; null where there is none. */
export async function findTenantOfPublicPage(db: Database, slug: string): Promise<string | null> {
  const rows = await db.lookup<{ tenant_id: string }>(
    'tenant_of_public_page',
    'select tenant_id from public.tenant_of_public_page($1)',
    [slug],
  );
  return rows[0]?.tenant_id ?? null;
}
