import type { Database } from '../database.ts';
import type { MoveStep } from '../tenant-databases/mover.ts';
import type { Place } from '../tenant-databases/placement.ts';

/* For staff alone: each function asks the database whether its caller is one (decision 0045). */

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
