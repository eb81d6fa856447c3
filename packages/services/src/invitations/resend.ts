import { isUniqueViolation } from '@gatehouse/db/errors';
import { getInvitation, rotateInvitation } from '@gatehouse/db/repositories/invitations';
import { DomainError } from '@gatehouse/domain/errors';
import type { InvitationId } from '@gatehouse/domain/ids';
import { isProgram, programFrom } from '@gatehouse/domain/principal';
import { requireMayGrant } from '@gatehouse/policy/ceiling';
import { recordEvent } from '../events/record-event.ts';
import type { InvitationDeps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toRoleNames, getTenantRole } from '../access/tenant-role.ts';
import { requireInviter } from './require-inviter.ts';
import { toInvitation } from './invitation.ts';
import { invitationToken, invitationTokenHash } from './token.ts';

/**
 * Sends an open or expired invitation again with a new link and a new term; older links are dead. It
 * rests on the person who sends it again from now on, so one of someone who has left is good again.
 * @throws DomainError `invitation.owners_only`, `resource.not_found`, `role.above_own`,
 *   `invitation.not_pending`, and
 *   `invitation.exists` when an expired one was followed by another
 */
export async function resendInvitation(
  deps: InvitationDeps,
  ctx: Context,
  input: { id: InvitationId },
) {
  try {
    return await rotate(deps, ctx, input);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('invitation.exists');
  }
}

function rotate(deps: InvitationDeps, ctx: Context, input: { id: InvitationId }) {
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
      requireMayGrant(actor.ceiling, role);
      const token = invitationToken(deps.settings.invitationKey, {
        tenantId,
        invitationId: input.id,
        generation: invitation.generation + 1,
      });
      const rotated = await rotateInvitation(tx, tenantId, input.id, {
        from: invitation.generation,
        tokenHash: invitationTokenHash(token),
        days: invitation.days,
        invitedBy: actor.userId,
        invitedByName: ctx.principal.name,
        program: isProgram(ctx.principal) ? programFrom(ctx.principal) : null,
      });
      const sent = await getInvitation(tx, tenantId, input.id);
      if (!rotated || !sent) throw new DomainError('invitation.not_pending');
      await recordEvent(tx, ctx, tenantId, {
        action: 'invitation.resent',
        target: { kind: 'invitation', id: input.id, name: sent.email },
        after: { email: sent.email, ...toRoleNames(role) },
      });
      await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId: input.id });
      return toInvitation(sent);
    },
  );
}
