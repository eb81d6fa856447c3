import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { PersonStatus } from '@gatehouse/domain/person';
import type { Role } from '@gatehouse/domain/role';
import type { Database, ScopedWriter } from '../database.ts';
import type { MoveStep } from '../tenant-databases/mover.ts';
import type { Place } from '../tenant-databases/placement.ts';

/**
 * What operators see across tenants. Each function asks the database whether its caller is one, and
 * answers no one else (decision 0045).
 */

/** Is this person in the table of operators? The claim is asked for elsewhere. */
export async function findIsOperator(db: Database, userId: string): Promise<boolean> {
  const rows = await db.lookup<{ yes: boolean }>(
    'is_operator',
    'select public.is_operator($1) as yes',
    [userId],
  );
  return rows[0]?.yes ?? false;
}

/** The same inside a transaction. */
export async function readIsOperator(tx: ScopedWriter, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ yes: boolean }[]>`
    select public.is_operator(${userId}::uuid) as yes`;
  return rows[0]?.yes ?? false;
}

/** A difference as it is kept: without names. */
export interface KeptFinding {
  readonly kind: string;
  readonly userId: string;
  readonly desired: string | null;
  readonly inPool: readonly string[];
  readonly outcome: string;
}

export interface DriftRow {
  readonly tenant_id: string;
  readonly slug: string;
  readonly name: string;
  readonly compared_at: Date | null;
  readonly differences: number;
  readonly repaired: number;
  readonly findings: KeptFinding[];
  readonly held_since: Date | null;
}

export interface OperatorTenantRow extends DriftRow {
  readonly created_at: Date;
  readonly suspended: boolean;
  readonly deleted_at: Date | null;
  readonly purge_at: Date | null;
  readonly members: number;
  readonly owners: number;
}

/** Tenants by slug, from after `after`; those whose slug or name holds the text. */
export function findOperatorTenants(
  db: Database,
  operatorId: string,
  { search, after, limit }: { search: string; after: string; limit: number },
): Promise<OperatorTenantRow[]> {
  return db.lookup<OperatorTenantRow>(
    'operator_tenants',
    'select * from public.operator_tenants($1, $2, $3, $4)',
    [operatorId, search, after, limit],
  );
}

/** The tenants where the last comparison found something, or where rights wait; newest first. */
export function findDrift(db: Database, operatorId: string, limit: number): Promise<DriftRow[]> {
  return db.lookup<DriftRow>('operator_drift', 'select * from public.operator_drift($1, $2)', [
    operatorId,
    limit,
  ]);
}

export interface DriftSummaryRow {
  readonly tenants: number;
  readonly compared: number;
  readonly with_differences: number;
  readonly held: number;
  readonly oldest: Date | null;
  readonly newest: Date | null;
}

export async function findDriftSummary(
  db: Database,
  operatorId: string,
): Promise<DriftSummaryRow | null> {
  const rows = await db.lookup<DriftSummaryRow>(
    'operator_drift_summary',
    'select * from public.operator_drift_summary($1)',
    [operatorId],
  );
  return rows[0] ?? null;
}

/** How many groups the last comparisons found, of how many tenants of all. */
export async function findGroupCounts(
  db: Database,
  operatorId: string,
): Promise<{ groups: number; compared: number; tenants: number } | null> {
  const rows = await db.lookup<{ groups: number; compared: number; tenants: number }>(
    'operator_groups',
    'select * from public.operator_groups($1)',
    [operatorId],
  );
  return rows[0] ?? null;
}

export interface CreatorRow {
  readonly user_id: string;
  readonly email: string;
  readonly name: string;
  /** Tenants of theirs that are not purged, and those made within a day. */
  readonly alive: number;
  readonly today: number;
}

/** Who has made as many tenants as a person may. */
export function findCreators(
  db: Database,
  operatorId: string,
  { total, perDay }: { total: number; perDay: number },
  limit: number,
): Promise<CreatorRow[]> {
  return db.lookup<CreatorRow>(
    'operator_creators',
    'select * from public.operator_creators($1, $2, $3, $4)',
    [operatorId, total, perDay, limit],
  );
}

export interface OperatorPersonRow {
  readonly user_id: string;
  readonly email: string;
  readonly name: string;
  readonly status: PersonStatus;
  /** The pool has what is desired. */
  readonly settled: boolean;
  readonly created_at: Date;
  readonly memberships: number;
  readonly operator: boolean;
}

/** People by id, from after `after`; those whose name or address holds the text. */
export function findOperatorPeople(
  db: Database,
  operatorId: string,
  { search, after, limit }: { search: string; after: string | null; limit: number },
): Promise<OperatorPersonRow[]> {
  return db.lookup<OperatorPersonRow>(
    'operator_people',
    'select * from public.operator_people($1, $2, $3, $4)',
    [operatorId, search, after, limit],
  );
}

export interface SupportEntryRow {
  readonly access_id: string;
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
  readonly writes: boolean;
  readonly until: Date;
}

/** The access by which this operator is in the tenant of the slug now; null for none. */
export async function findSupportEntry(
  db: Database,
  operatorId: string,
  slug: string,
): Promise<SupportEntryRow | null> {
  const rows = await db.lookup<SupportEntryRow>(
    'support_access_for',
    'select * from public.support_access_for($1, $2)',
    [operatorId, slug],
  );
  return rows[0] ?? null;
}

export interface OperatorSupportRow extends Omit<SupportEntryRow, 'until'> {
  readonly status: 'requested' | 'refused' | 'withdrawn' | 'expired' | 'approved' | 'ended';
  readonly reason: string;
  readonly operator_id: string;
  readonly operator_name: string;
  readonly created_at: Date;
  readonly asked_minutes: number;
  readonly asks_write: boolean;
  readonly answer_until: Date;
  readonly decided_at: Date | null;
  readonly until: Date | null;
  readonly ended_at: Date | null;
}

/** What staff asked for, in one tenant or in all, newest first. */
export function findOperatorSupport(
  db: Database,
  operatorId: string,
  { tenantId, limit }: { readonly tenantId: string | null; readonly limit: number },
): Promise<OperatorSupportRow[]> {
  return db.lookup<OperatorSupportRow>(
    'operator_support_accesses',
    'select * from public.operator_support_accesses($1, $2, $3)',
    [operatorId, tenantId, limit],
  );
}

export interface OperatorRequestRow {
  readonly request_id: string;
  readonly act: 'delete_person';
  readonly user_id: string;
  readonly user_name: string;
  readonly user_email: string;
  readonly requested_by: string;
  readonly requested_by_name: string;
  readonly requested_at: Date;
  readonly answer_until: Date;
}

/** What waits for a second member of staff, what ends first before all. */
export function findOperatorRequests(
  db: Database,
  operatorId: string,
  limit: number,
): Promise<OperatorRequestRow[]> {
  return db.lookup<OperatorRequestRow>(
    'operator_requests',
    'select * from public.operator_requests($1, $2)',
    [operatorId, limit],
  );
}

export interface OperatorEventRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_name: string;
  readonly before: Record<string, string | number | boolean | null> | null;
  readonly after: Record<string, string | number | boolean | null> | null;
  readonly request_id: string;
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
}

/** What staff did anywhere, newest first, from before an event. */
export function findOperatorEvents(
  db: Database,
  operatorId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<OperatorEventRow[]> {
  return db.lookup<OperatorEventRow>(
    'operator_events',
    'select * from public.operator_events($1, $2, $3)',
    [operatorId, before, limit],
  );
}

export interface OperatorTenantDetailRow {
  readonly tenant_id: string;
  readonly slug: string;
  readonly name: string;
  readonly created_at: Date;
  readonly status: 'active' | 'suspended';
  readonly suspended_at: Date | null;
  readonly suspension_reason: string | null;
  readonly deleted_at: Date | null;
  readonly purge_at: Date | null;
  readonly members: number;
  readonly active_members: number;
  readonly owners: number;
  readonly files_quota_mib: number | null;
  readonly sso_policy: 'off' | 'optional' | 'required';
  readonly session_max_hours: number | null;
  readonly verified_domains: string[];
  readonly compared_at: Date | null;
  readonly differences: number;
  readonly held_since: Date | null;
}

/** One tenant, unless it is purged. */
export async function findOperatorTenant(
  db: Database,
  operatorId: string,
  tenantId: string,
): Promise<OperatorTenantDetailRow | null> {
  const rows = await db.lookup<OperatorTenantDetailRow>(
    'operator_tenant',
    'select * from public.operator_tenant($1, $2)',
    [operatorId, tenantId],
  );
  return rows[0] ?? null;
}

export interface OperatorPersonDetailRow extends Omit<OperatorPersonRow, 'memberships'> {
  readonly last_sign_in_at: Date | null;
  readonly mfa: boolean;
  /** They sign in by a provider alone, and have no password here. */
  readonly social: boolean;
  readonly tenants: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly role: Role;
    readonly status: MembershipStatus;
  }[];
  readonly sessions: {
    readonly user_agent: string;
    /** ISO 8601. */
    readonly created_at: string;
    readonly last_seen_at: string;
    /** An identity provider of a tenant vouched for them. */
    readonly federated: boolean;
  }[];
}

/** One person, unless they are erased. */
export async function findOperatorPerson(
  db: Database,
  operatorId: string,
  userId: string,
): Promise<OperatorPersonDetailRow | null> {
  const rows = await db.lookup<OperatorPersonDetailRow>(
    'operator_person',
    'select * from public.operator_person($1, $2)',
    [operatorId, userId],
  );
  return rows[0] ?? null;
}

export interface ActivePeopleRow {
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly local: number;
  readonly social: number;
  readonly federated: number;
}

/**
 * How many people were active by month, each once in the dearest kind; months without anyone are not there.
 * @param from the first day of a month, `YYYY-MM-DD`
 */
export function findActivePeople(
  db: Database,
  operatorId: string,
  from: string,
): Promise<ActivePeopleRow[]> {
  return db.lookup<ActivePeopleRow>(
    'operator_active_people',
    'select * from public.operator_active_people($1, $2)',
    [operatorId, from],
  );
}

export interface OperatorDatabaseRow {
  readonly tenant_id: string;
  readonly slug: string;
  readonly name: string;
  readonly database_key: string;
  readonly place: Place;
  readonly moving_to: Place | null;
  readonly step: MoveStep;
  readonly refusal: string | null;
  readonly fault: string | null;
  readonly checked_at: Date | null;
  readonly connections: number | null;
  readonly connections_allowed: number | null;
  readonly migrations: number | null;
  /** Of all, however many are listed. */
  readonly total: number;
}

/**
 * The databases that tenants have of their own, those with a fault first.
 * @param tenantId null for those of all
 */
export function findOperatorDatabases(
  db: Database,
  operatorId: string,
  { tenantId, limit }: { tenantId: string | null; limit: number },
): Promise<OperatorDatabaseRow[]> {
  return db.lookup<OperatorDatabaseRow>(
    'operator_databases',
    'select * from public.operator_databases($1, $2, $3)',
    [operatorId, tenantId, limit],
  );
}

export interface PoolRow {
  readonly tenants: number;
  readonly connections: number;
  readonly connections_allowed: number;
  readonly migrations: number;
}

/** The database that all other tenants share, as it is now. */
export async function findPool(db: Database, operatorId: string): Promise<PoolRow | null> {
  const rows = await db.lookup<PoolRow>('operator_pool', 'select * from public.operator_pool($1)', [
    operatorId,
  ]);
  return rows[0] ?? null;
}

export interface MoveRow {
  readonly id: string;
  readonly to_place: Place;
  readonly status: 'asked' | 'running' | 'done' | 'failed' | 'canceled' | 'refused';
  /** Null for the command line, and for who has been erased. */
  readonly asked_by_name: string | null;
  readonly asked_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly cancel_asked: boolean;
  readonly switched: boolean;
  readonly rows_total: number | null;
  readonly rows_copied: number;
  readonly failure: string | null;
  /** Of one that runs. */
  readonly step: MoveStep | null;
}

/** The last moves of a tenant, the newest first. */
export function findMoves(
  db: Database,
  operatorId: string,
  { tenantId, limit }: { tenantId: string; limit: number },
): Promise<MoveRow[]> {
  return db.lookup<MoveRow>('operator_moves', 'select * from public.operator_moves($1, $2, $3)', [
    operatorId,
    tenantId,
    limit,
  ]);
}
