import {
  lockJoinRequest,
  refuseJoinRequest as refuseRow,
} from '@gatehouse/db/repositories/join-requests';
import { DomainError } from '@gatehouse/domain/errors';
import type { JoinRequestId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireInviter } from '../invitations/require-inviter.ts';
import { notifyAsker } from '../notifications/notify-asker.ts';

/**
 * Turns down a request to join; the person is told, and may ask again in a week.
 * @throws DomainError `invitation.owners_only`, `resource.not_found`
 */
export function refuseJoinRequest(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { id: JoinRequestId },
): Promise<void> {
  const { id: tenantId, name: tenantName } = ctx.tenant;
  return authorize(
    deps,
    ctx,
    { permission: 'members:invite', locks: caller },
    async (tx, { actor }) => {
      await requireInviter(tx, ctx, actor);
      const row = await lockJoinRequest(tx, tenantId, input.id);
      if (!row) throw new DomainError('resource.not_found');
      await refuseRow(tx, tenantId, row.id);
      await recordEvent(tx, ctx, tenantId, {
        action: 'join_request.refused',
        target: { kind: 'member', id: row.userId, name: row.name },
        before: { email: row.email },
      });
      const facts = { tenantName, approved: false };
      await notifyAsker(deps, tx, { userId: row.userId, kind: 'join_request.answered', facts });
    },
  );
}
