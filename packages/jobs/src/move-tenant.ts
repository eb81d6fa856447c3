import { randomUUID } from 'node:crypto';
import { findPlacementsDue } from '@gatehouse/db/repositories/lookups';
import { Mover, type MoveStep } from '@gatehouse/db/tenant-databases/mover';
import type { Place } from '@gatehouse/db/tenant-databases/placement';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';
import type { WorkerDeps } from './sync/worker-deps.ts';

type MoveDeps = Pick<WorkerDeps, 'db' | 'log'>;

/** Seconds without a step after which the mover of a tenant counts as dead. */
const IDLE_SECONDS = 60;

/**
 * Moves a tenant's rows into its own database, or back. With null it finishes or undoes what another
 * mover has begun. Its end is an event of the tenant's log, written with the end itself.
 * @returns where the rows stand now
 * @throws what stands in the way of the move, which is then undone
 */
export function moveTenant(
  { db }: Pick<MoveDeps, 'db'>,
  { tenantId, to }: { tenantId: TenantId; to: Place | null },
  onStep?: (step: MoveStep) => Promise<void> | void,
): Promise<Place> {
  return new Mover(db.placed).move(tenantId, to, {
    settled: async (tx, now) => {
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
