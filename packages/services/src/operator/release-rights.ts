import { releaseHeld } from '@gatehouse/db/repositories/reconciliations';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

/**
 * Lets the reconciler give a tenant's missing rights back, which wait since a restore: someone
 * has looked at what would come back (decision 0048).
 * @throws DomainError `resource.not_found` when none wait
 */
export function releaseRights(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { tenantId }: { tenantId: TenantId },
): Promise<void> {
  return asOperator(
    deps,
    ctx,
    { permission: 'platform:reconcile', scope: { tenantId } },
    async (tx) => {
      const tenant = await getTenant(tx, tenantId);
      if (!tenant || !(await releaseHeld(tx, tenantId))) {
        throw new DomainError('resource.not_found');
      }
      await recordEvent(tx, ctx, tenantId, {
        action: 'tenant.rights_released',
        target: { kind: 'tenant', id: tenantId, name: tenant.name },
      });
      await deps.jobs.send(tx, 'tenant-reconcile', { tenantId });
    },
  );
}
