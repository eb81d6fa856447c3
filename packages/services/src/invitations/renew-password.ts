import { findInvitationByToken } from '@gatehouse/db/repositories/invitations';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { requireUnsuspended } from '../access/require-unsuspended.ts';
import { invitationTokenHash, tenantOfToken } from './token.ts';

/**
 * The way out of an expired or lost temporary password, from the invitation's link: Cognito sends
 * a new one to the invited address. Says nothing about whether that address has an account.
 * @throws DomainError `resource.not_found` for an unknown link, `invitation.not_pending`
 */
export async function renewPassword(
  deps: Pick<Deps, 'db' | 'jobs'>,
  input: { token: string },
): Promise<void> {
  const tenantId = tenantOfToken(input.token);
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const invitation = await findInvitationByToken(tx, tenantId, invitationTokenHash(input.token));
    if (!invitation) throw new DomainError('resource.not_found');
    if (invitation.status !== 'pending') throw new DomainError('invitation.not_pending');
    await requireUnsuspended(tx, tenantId);
    await deps.jobs.send(tx, 'invitation-renew-password', {
      tenantId,
      invitationId: invitation.id,
    });
  });
}
