import { listUndelivered } from '@gatehouse/db/repositories/invitation-mails';
import { getTenant, lockStatus, setSuspension } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';

/**
 * Opens a suspended tenant for writes again. Mails of invitations that waited go out.
 * @throws DomainError `resource.not_found` for one that is not suspended
 */
export function reactivateTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { tenantId }: { tenantId: TenantId },
): Promise<void> {
  const act = { permission: 'platform:suspend_tenants', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    await lockStatus(tx, tenantId);
    const tenant = await getTenant(tx, tenantId);
    if (!tenant || !(await setSuspension(tx, tenantId, null))) {
      throw new DomainError('resource.not_found');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'tenant.reactivated',
      target: { kind: 'tenant', id: tenantId, name: tenant.name },
    });
    await notifyOwners(deps, tx, tenantId, { kind: 'tenant.reactivated', facts: {} });
    for (const invitationId of await listUndelivered(tx, tenantId)) {
      await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId });
    }
  });
}
