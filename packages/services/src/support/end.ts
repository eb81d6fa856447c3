import { endSupport, lockSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import { DomainError } from '@gatehouse/domain/errors';
import type { SupportAccessId } from '@gatehouse/domain/ids';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Puts the operator out, as an owner. A change of theirs that is under way ends first.
 * @throws DomainError `support.not_open`, `resource.not_found`
 */
export function endSupportAccess(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { id }: { id: SupportAccessId },
): Promise<void> {
  const request = { permission: 'tenant:secure', locks: caller, whileSuspended: true } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const tenantId = ctx.tenant.id;
    const access = await lockSupportAccess(tx, tenantId, id);
    if (!access) throw new DomainError('resource.not_found');
    if (!(await endSupport(tx, tenantId, id, actor.userId))) {
      throw new DomainError('support.not_open');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'support.ended',
      target: { kind: 'person', id: access.operatorId, name: access.operatorName },
    });
  });
}
