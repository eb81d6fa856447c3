import { getMembership } from '@gatehouse/db/repositories/memberships';
import { closeOldSupport, insertSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type SupportAccessId, type TenantId } from '@gatehouse/domain/ids';
import { SUPPORT_ANSWER_HOURS, type SupportMinutes } from '@gatehouse/domain/support';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';

export interface AskForAccessInput {
  readonly tenantId: TenantId;
  /** What the owners read. */
  readonly reason: string;
  readonly minutes: SupportMinutes;
  readonly writes: boolean;
}

/**
 * Asks the owners of a tenant to let the operator in. It gives nothing by itself.
 * @throws DomainError `support.off`, `support.member` for a member of the tenant, who is in already,
 *   `support.exists`, `resource.not_found`
 */
export function askForAccess(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: OperatorContext,
  { tenantId, reason, minutes, writes }: AskForAccessInput,
): Promise<{ id: string }> {
  if (!deps.settings.supportAccess) throw new DomainError('support.off');
  const act = { permission: 'platform:support', scope: { tenantId } } as const;
  const { userId: operatorId, name: operatorName } = ctx.principal;
  return asOperator(deps, ctx, act, async (tx) => {
    const tenant = await getTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    if (await getMembership(tx, tenantId, operatorId)) throw new DomainError('support.member');
    await closeOldSupport(tx, tenantId, operatorId);
    const id = newId<SupportAccessId>();
    const answerHours = SUPPORT_ANSWER_HOURS;
    const access = { id, reason, operatorId, operatorName, minutes, writes, answerHours };
    if (!(await insertSupportAccess(tx, tenantId, access))) {
      throw new DomainError('support.exists');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'support.requested',
      target: { kind: 'tenant', id: tenantId, name: tenant.name },
      after: { reason, minutes, writes },
    });
    const facts = { operatorName, reason };
    await notifyOwners(deps, tx, tenantId, { kind: 'support.requested', facts });
    return { id };
  });
}
