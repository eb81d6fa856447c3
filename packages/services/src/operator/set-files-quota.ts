import { lockTenant, setFilesQuota as updateQuota } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

/**
 * Sets how much the files of a tenant may take. One that has more keeps it, and adds nothing.
 * @param input.quotaMib null for the installation's default
 * @throws DomainError `resource.not_found`
 */
export function setFilesQuota(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId, quotaMib }: { tenantId: TenantId; quotaMib: number | null },
): Promise<{ quotaMib: number | null }> {
  const act = { permission: 'platform:set_limits', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const tenant = await lockTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    const before = tenant.files_quota_mib;
    if (before !== quotaMib) {
      await updateQuota(tx, tenantId, quotaMib);
      await recordEvent(tx, ctx, tenantId, {
        action: 'tenant.files_quota_set',
        target: { kind: 'tenant', id: tenantId, name: tenant.name },
        before: { quotaMib: before },
        after: { quotaMib },
      });
    }
    return { quotaMib };
  });
}
