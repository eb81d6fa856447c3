import {
  findMoves,
  findOperatorDatabases,
  findPool,
  type MoveRow,
} from '@gatehouse/db/repositories/operator-databases';
import { findOperatorTenant } from '@gatehouse/db/repositories/operator-tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';
import { toDatabase } from './list-databases.ts';

/** Moves of the list. */
const MOST = 10;

/**
 * Where the rows of a tenant stand, and its last moves with how they went.
 * @throws DomainError `resource.not_found`
 */
export function getPlacement(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId }: { tenantId: TenantId },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const { db } = deps;
    const [tenant, pool, rows, moves] = await Promise.all([
      findOperatorTenant(db, operatorId, tenantId),
      findPool(db, operatorId),
      findOperatorDatabases(db, operatorId, { tenantId, limit: 1 }),
      findMoves(db, operatorId, { tenantId, limit: MOST }),
    ]);
    if (!tenant) throw new DomainError('resource.not_found');
    const [row] = rows;
    return {
      database: row ? toDatabase(row, pool?.migrations ?? 0) : null,
      moves: moves.map(toMove),
    };
  });
}

function toMove(row: MoveRow) {
  return {
    id: row.id,
    to: row.to_place,
    status: row.status,
    step: row.step,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    stopping: row.cancel_asked && row.status === 'running',
    canStop:
      row.status === 'asked' || (row.status === 'running' && !row.switched && !row.cancel_asked),
    rows: row.rows_total === null ? null : { copied: row.rows_copied, total: row.rows_total },
    failure: row.failure,
  };
}
