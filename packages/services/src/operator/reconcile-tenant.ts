import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

/**
 * Has a tenant compared with the pool now, by the rules of every comparison.
 * @throws DomainError `resource.not_found`
 */
export function requestComparison(
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
      if (!tenant) throw new DomainError('resource.not_found');
      await recordEvent(tx, ctx, tenantId, {
        action: 'tenant.comparison_requested',
        target: { kind: 'tenant', id: tenantId, name: tenant.name },
      });
      await deps.jobs.send(tx, 'tenant-reconcile', { tenantId });
    },
  );
}
