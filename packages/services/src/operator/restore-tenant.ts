import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { reopen } from '../tenants/restore.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

/**
 * Opens a deleted tenant again, for an owner who asks the support. The event is the tenant's.
 * @throws DomainError `resource.not_found`
 */
export function restoreTenantAsOperator(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { tenantId }: { tenantId: TenantId },
): Promise<{ slug: string; name: string }> {
  return asOperator(
    deps,
    ctx,
    { permission: 'platform:restore_tenants', scope: { tenantId } },
    (tx) => reopen(deps, tx, ctx, tenantId),
  );
}
