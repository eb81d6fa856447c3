import type { Database } from '../database.ts';

/* For staff alone: each function asks the database whether its caller is one (decision 0045). */

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
