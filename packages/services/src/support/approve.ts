import { approveSupport, lockSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import { DomainError } from '@gatehouse/domain/errors';
import type { SupportAccessId } from '@gatehouse/domain/ids';
import type { SupportMinutes } from '@gatehouse/domain/support';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';

/** An owner's answer. */
export interface ApproveSupportInput {
  readonly id: SupportAccessId;
  readonly minutes: SupportMinutes;
  /** Permits changes, which must have been asked for. */
  readonly writes: boolean;
}

/**
 * Lets the operator who asked into the tenant, for a time. Once: an answer that comes again finds
 * nothing that waits.
 * @throws DomainError `support.not_open`, `support.own_request`, `support.read_only` for changes that
 *   were not asked for, `resource.not_found`
 */
export function approveSupportAccess(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { id, minutes, writes }: ApproveSupportInput,
): Promise<{ until: Date }> {
  const request = { permission: 'tenant:secure', locks: caller, whileSuspended: true } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const tenantId = ctx.tenant.id;
    const access = await lockSupportAccess(tx, tenantId, id);
    if (!access) throw new DomainError('resource.not_found');
    if (access.operatorId === actor.userId) throw new DomainError('support.own_request');
    if (writes && !access.asksWrite) throw new DomainError('support.read_only');
    const until = await approveSupport(tx, tenantId, id, { by: actor.userId, minutes, writes });
    if (!until) throw new DomainError('support.not_open');
    await recordEvent(tx, ctx, tenantId, {
      action: 'support.approved',
      target: { kind: 'person', id: access.operatorId, name: access.operatorName },
      after: { until: until.toISOString(), writes },
    });
    return { until };
  });
}
