import {
  getInvitation,
  revokeInvitation as revokeRow,
} from '@gatehouse/db/repositories/invitations';
import { DomainError } from '@gatehouse/domain/errors';
import type { InvitationId } from '@gatehouse/domain/ids';
import { requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toRoleNames, getTenantRole } from '../access/tenant-role.ts';
import { requireInviter } from './require-inviter.ts';

/**
 * Withdraws an open invitation: its link is dead from now on.
 * @throws DomainError `invitation.owners_only`, `resource.not_found`, `role.above_own`,
 *   `invitation.not_pending`
 */
export function revokeInvitation(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: InvitationId },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  return authorize(
    deps,
    ctx,
    { permission: 'members:invite', locks: caller },
    async (tx, { actor }) => {
      await requireInviter(tx, ctx, actor);
      const invitation = await getInvitation(tx, tenantId, input.id);
      if (!invitation) throw new DomainError('resource.not_found');
      const role = await getTenantRole(tx, tenantId, invitation);
      requireWithinCeiling(actor.ceiling, role);
      if (!(await revokeRow(tx, tenantId, input.id))) {
        throw new DomainError('invitation.not_pending');
      }
      await recordEvent(tx, ctx, tenantId, {
        action: 'invitation.revoked',
        target: { kind: 'invitation', id: input.id, name: invitation.email },
        before: { email: invitation.email, ...toRoleNames(role) },
      });
    },
  );
}
