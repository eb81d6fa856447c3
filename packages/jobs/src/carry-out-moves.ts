import type { ScopedWriter } from '@gatehouse/db/database';
import { findEvent } from '@gatehouse/db/repositories/audit-events';
import { findMovesAsked } from '@gatehouse/db/repositories/lookups';
import { readIsOperator } from '@gatehouse/db/repositories/operators';
import { answerMove, type AskedMove, lockAskedMove } from '@gatehouse/db/repositories/tenant-moves';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { Place } from '@gatehouse/db/tenant-databases/placement';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { MoveCanceled, moveTenant } from './move-tenant.ts';
import type { WorkerDeps } from './sync/worker-deps.ts';

/** Why a move that was asked for does not begin. */
class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`the move is refused: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Carries out the moves that staff have asked for. A row is no order: whether its author is still
 * staff, and whether the tenant's log says that they asked, is looked at in the transaction in which
 * the move begins (decision 0167).
 */
export async function carryOutMoves(deps: Pick<WorkerDeps, 'db' | 'log'>): Promise<void> {
  for (const { tenant_id, move_id: id } of await findMovesAsked(deps.db)) {
    const tenantId = toId<TenantId>(tenant_id);
    await carryOut(deps, tenantId, id).catch((error: unknown) => {
      if (error instanceof MoveCanceled) return;
      deps.log.warn({ err: error, tenant: tenantId }, 'a tenant could not be moved');
    });
  }
}

async function carryOut(
  { db }: Pick<WorkerDeps, 'db'>,
  tenantId: TenantId,
  id: string,
): Promise<void> {
  const refuse = (reason: string) =>
    db.withTenant({ tenantId }, (tx) => answerMove(tx, tenantId, { id, refusal: reason }));
  const move = await db.withTenant({ tenantId }, (tx) => lockAskedMove(tx, tenantId, id));
  if (!move) return;
  try {
    await moveTenant(
      { db },
      { tenantId, to: move.to },
      {
        claimed: (tx, to) => begin(tx, tenantId, { id, to }),
      },
    );
    // Where there was nothing to move it has not begun.
    await refuse('already_there');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await refuse(error.reason);
  }
}

/** @throws Refused */
async function begin(
  tx: ScopedWriter,
  tenantId: TenantId,
  { id, to }: { id: string; to: Place },
): Promise<void> {
  const move = await lockAskedMove(tx, tenantId, id);
  // Taken back, or begun by another worker.
  if (!move) throw new MoveCanceled('no longer asked for');
  const reason = await findHindrance(tx, tenantId, move);
  if (reason !== null) throw new Refused(reason);
  if (move.to !== to) throw new Refused('another_move');
  await answerMove(tx, tenantId, { id, refusal: null });
}

async function findHindrance(
  tx: ScopedWriter,
  tenantId: TenantId,
  { askedBy, requestId, outdated }: AskedMove,
): Promise<string | null> {
  if (outdated) return 'outdated';
  if (!(await readIsOperator(tx, askedBy))) return 'not_staff';
  const action = 'tenant.move_requested';
  const event = await findEvent(tx, tenantId, { targetId: tenantId, action, requestId });
  if (event?.actorId !== askedBy) return 'not_in_log';
  return (await getTenant(tx, tenantId)) ? null : 'tenant_deleted';
}
