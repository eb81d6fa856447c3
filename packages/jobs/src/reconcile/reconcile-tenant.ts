import { randomUUID } from 'node:crypto';
import {
  claimReconciliation,
  finishReconciliation,
  isHeld,
  listDesired,
  listRecentlyRemoved,
  releaseHeld,
  releaseReconciliation,
} from '@gatehouse/db/repositories/reconciliations';
import { noteMembers } from '@gatehouse/db/repositories/usage';
import { groupName } from '@gatehouse/domain/group-name';
import type { TenantId } from '@gatehouse/domain/ids';
import { ROLES } from '@gatehouse/domain/role';
import type { Logger } from '@gatehouse/telemetry';
import type { WorkerDeps } from '../sync/worker-deps.ts';
import { compare, type Difference, type PoolMember } from './compare.ts';
import { type Outcome, repair } from './repair.ts';

/** A difference, and what became of it. */
export interface Finding extends Difference {
  readonly outcome: Outcome;
}

export interface ReconcileOptions {
  /** `report` changes nothing; `repair` follows the rules; `operator` repairs a last owner as well. */
  readonly mode: 'report' | 'repair' | 'operator';
  /** Seconds in which a difference may be a change on its way. */
  readonly grace: number;
}

/** A worker that died at it holds a tenant up no longer. */
const LEASE_SECONDS = 600;

export interface ReconcileDeps extends Pick<WorkerDeps, 'db' | 'pool'> {
  /** Told of every difference: alert on `alert: 'drift'`. */
  readonly log: Pick<Logger, 'error'>;
}

/**
 * Compares one tenant's groups in the pool with its memberships, brings the pool in line, and notes
 * how many members there are for the page of usage. It never gives a right that Postgres does not give. Two at once do no harm and do not happen: the
 * second one leaves the tenant alone.
 * @returns the differences found, or null when someone else is at this tenant
 * @throws CognitoError; the tenant's turn then comes again
 */
export async function reconcileTenant(
  deps: ReconcileDeps,
  tenantId: TenantId,
  options: ReconcileOptions,
): Promise<Finding[] | null> {
  if (options.mode === 'report') return (await examine(deps, tenantId, options)).findings;
  const scope = { tenantId };
  const claimed = await deps.db.withTenant(scope, (tx) =>
    claimReconciliation(tx, tenantId, LEASE_SECONDS),
  );
  if (!claimed) return null;
  try {
    const { findings, groups } = await examine(deps, tenantId, options);
    const repaired = findings.filter(({ outcome }) => outcome === 'repaired').length;
    await deps.db.withTenant(scope, async (tx) => {
      await noteMembers(tx, tenantId);
      await finishReconciliation(tx, tenantId, {
        differences: findings.length,
        repaired,
        findings: findings.map(withoutName),
        groups,
      });
    });
    if (options.mode === 'operator') {
      await deps.db.withTenant(scope, (tx) => releaseHeld(tx, tenantId));
    }
    return findings;
  } catch (error) {
    await deps.db.withTenant(scope, (tx) => releaseReconciliation(tx, tenantId));
    throw error;
  }
}

async function examine(
  deps: ReconcileDeps,
  tenantId: TenantId,
  { mode, grace }: ReconcileOptions,
): Promise<{ findings: Finding[]; groups: number }> {
  // The pool first: what is added to it later has a row that says so.
  const { members: pool, groups } = await readPool(deps, tenantId);
  const [members, removed, held] = await deps.db.readTenant({ tenantId }, (db) =>
    Promise.all([
      listDesired(db, tenantId),
      listRecentlyRemoved(db, tenantId, grace),
      isHeld(db, tenantId),
    ]),
  );
  const differences = compare({ members, pool, recentlyRemoved: new Set(removed), grace });
  const requestId = `reconcile-${randomUUID()}`;
  const findings: Finding[] = [];
  for (const difference of differences) {
    const outcome =
      mode === 'report'
        ? 'reported'
        : await repair(deps, { tenantId, requestId, held }, difference, mode === 'operator');
    if (outcome === 'settled meanwhile') continue;
    deps.log.error({ alert: 'drift', tenant: tenantId, ...difference, outcome }, 'drift');
    findings.push({ ...difference, outcome });
  }
  return { findings, groups };
}

function withoutName({ kind, userId, desired, inPool, outcome }: Finding) {
  return { kind, userId, desired, inPool, outcome };
}

async function readPool(
  { pool }: Pick<ReconcileDeps, 'pool'>,
  tenantId: TenantId,
): Promise<{ members: PoolMember[]; groups: number }> {
  const members: PoolMember[] = [];
  let groups = 0;
  for (const role of ROLES) {
    const users = await pool.listUsersInGroup(groupName(tenantId, role));
    if (!users) continue;
    groups += 1;
    members.push(...users.map(({ sub, enabled }) => ({ userId: sub, role, enabled })));
  }
  return { members, groups };
}
