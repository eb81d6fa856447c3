import { cancelMove as cancelRow, readPlacement } from '@gatehouse/db/repositories/tenant-moves';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Takes back a move that has not begun, or has one that runs undone: whoever carries it out heeds
 * this up to its switch.
 * @throws DomainError `tenant.move_past_switch`; `resource.not_found` when none waits or runs
 */
export function cancelMove(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId, id }: { tenantId: TenantId; id: string },
): Promise<void> {
  const act = { permission: 'platform:move_tenants', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const outcome = await cancelRow(tx, tenantId, id);
    if (outcome === null) throw new DomainError('resource.not_found');
    if (outcome === 'past') throw new DomainError('tenant.move_past_switch');
    const [tenant, placement] = [await getTenant(tx, tenantId), await readPlacement(tx, tenantId)];
    await recordEvent(tx, ctx, tenantId, {
      action: 'tenant.move_canceled',
      target: { kind: 'tenant', id: tenantId, name: tenant?.name ?? '' },
      after: { place: placement?.place ?? 'pooled' },
    });
  });
}
