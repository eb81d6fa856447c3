import { endSupport, lockSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import { DomainError } from '@gatehouse/domain/errors';
import type { SupportAccessId, TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Ends an access, or takes a request back: one's own, or that of a colleague.
 * @throws DomainError `support.not_open`, `resource.not_found`
 */
export function endSupportAsOperator(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId, id }: { tenantId: TenantId; id: SupportAccessId },
): Promise<void> {
  const act = { permission: 'platform:support', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const access = await lockSupportAccess(tx, tenantId, id);
    if (!access) throw new DomainError('resource.not_found');
    if (!(await endSupport(tx, tenantId, id, ctx.principal.userId))) {
      throw new DomainError('support.not_open');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: access.status === 'requested' ? 'support.withdrawn' : 'support.ended',
      target: { kind: 'person', id: access.operatorId, name: access.operatorName },
    });
  });
}
