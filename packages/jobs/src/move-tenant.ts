import { randomUUID } from 'node:crypto';
import type { ScopedWriter } from '@gatehouse/db/database';
import { findPlacementsDue } from '@gatehouse/db/repositories/lookups';
import {
  endMove,
  insertBegunMove,
  noteMovedRows,
  noteSwitch,
} from '@gatehouse/db/repositories/tenant-moves';
import { CopyDiffers, Mover, type MoveStep } from '@gatehouse/db/tenant-databases/mover';
import type { Place } from '@gatehouse/db/tenant-databases/placement';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { isDomainError } from '@gatehouse/domain/errors';
import { newId, type TenantId, toId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';
import type { WorkerDeps } from './sync/worker-deps.ts';

type MoveDeps = Pick<WorkerDeps, 'db' | 'log'>;

/** Seconds without a step after which the mover of a tenant counts as dead. */
const IDLE_SECONDS = 60;

/** Staff have taken the move back before its switch. */
export class MoveCanceled extends Error {}

export interface TenantMoveOptions {
  /** Part of the transaction that begins the move; may refuse it. */
  readonly claimed?: (tx: ScopedWriter, to: Place) => Promise<void>;
  readonly onStep?: (step: MoveStep) => Promise<void> | void;
}

/**
 * Moves a tenant's rows into its own database, or back. With null it finishes or undoes what another
 * mover has begun. Its end is an event of the tenant's log, written with the end itself.
 * @returns where the rows stand now
 * @throws what stands in the way of the move, which is then undone; MoveCanceled
 */
export function moveTenant(
  { db }: Pick<MoveDeps, 'db'>,
  { tenantId, to }: { tenantId: TenantId; to: Place | null },
  { claimed, onStep }: TenantMoveOptions = {},
): Promise<Place> {
  return new Mover(db.placed).move(tenantId, to, {
    ...(claimed && { claimed }),
    copying: async (tx, rows) => {
      if (await noteMovedRows(tx, tenantId, rows)) throw new MoveCanceled('taken back');
    },
    switching: async (tx) => {
      if (await noteSwitch(tx, tenantId)) throw new MoveCanceled('taken back');
    },
    settled: async (tx, now) => {
      await endMove(tx, tenantId, { status: 'done', failure: null });
      const tenant = await getTenant(tx, tenantId);
      await recordEvent(
        tx,
        {
          principal: { kind: 'system', name: 'Mover' },
          requestId: `move-${randomUUID()}`,
          address: null,
        },
        tenantId,
        {
          action: 'tenant.moved',
          target: { kind: 'tenant', id: tenantId, name: tenant?.name ?? '' },
          after: { place: now },
        },
      );
    },
    undone: (tx, error) =>
      endMove(
        tx,
        tenantId,
        error instanceof MoveCanceled
          ? { status: 'canceled', failure: null }
          : { status: 'failed', failure: toFailure(error) },
      ),
    ...(onStep && { onStep }),
  });
}

/** A move that someone begins who has the worker's login in their hands; staff see it as well. */
export function moveTenantByCommand(
  deps: Pick<MoveDeps, 'db'>,
  move: { tenantId: TenantId; to: Place },
  onStep?: (step: MoveStep) => Promise<void> | void,
): Promise<Place> {
  return moveTenant(deps, move, {
    claimed: (tx, to) => insertBegunMove(tx, move.tenantId, { id: newId(), to }),
    ...(onStep && { onStep }),
  });
}

/** Goes on with the moves that no one is at any more, and erases the copies that others have left. */
export async function goOnWithMoves(deps: MoveDeps): Promise<void> {
  for (const { tenant_id, due } of await findPlacementsDue(deps.db, IDLE_SECONDS)) {
    const tenantId = toId<TenantId>(tenant_id);
    const work =
      due === 'move'
        ? moveTenant(deps, { tenantId, to: null })
        : new Mover(deps.db.placed).eraseCopy(tenantId);
    await work.catch((error: unknown) => {
      deps.log.warn({ err: error, tenant: tenantId }, 'a tenant could not be moved');
    });
  }
}

/** A word for those who run the service; the log has the rest. */
function toFailure(error: unknown): string {
  if (error instanceof CopyDiffers) return 'copy_differs';
  if (isDomainError(error) && error.kind === 'unavailable') return 'database_unavailable';
  // lock_not_available: writes held the gate for longer than others may wait for it.
  if (error instanceof Error && 'code' in error && error.code === '55P03') return 'busy';
  return 'unexpected';
}
