import { getTenant, lockStatus, setSuspension } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';

/**
 * Makes a tenant read-only at once: it waits for writes that are under way, and refuses all later ones.
 * Members still read, export and leave; owners are told why, here and by mail (decision 0129).
 * @param input.reason what members are told
 * @throws DomainError `resource.not_found` for a deleted tenant, and one that is suspended already
 */
export function suspendTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { tenantId, reason }: { tenantId: TenantId; reason: string },
): Promise<void> {
  const act = { permission: 'platform:suspend_tenants', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    await lockStatus(tx, tenantId);
    const tenant = await getTenant(tx, tenantId);
    if (!tenant || !(await setSuspension(tx, tenantId, reason))) {
      throw new DomainError('resource.not_found');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'tenant.suspended',
      target: { kind: 'tenant', id: tenantId, name: tenant.name },
      after: { reason },
    });
    await notifyOwners(deps, tx, tenantId, { kind: 'tenant.suspended', facts: { reason } });
  });
}
