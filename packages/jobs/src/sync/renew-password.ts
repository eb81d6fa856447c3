import type { TenantId } from '@gatehouse/domain/ids';
import { findOpenInvitation } from '@gatehouse/services/invitations';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Has Cognito send a new temporary password to the address of an open invitation, if that
 * person has never signed in and its inviter may still invite. Anyone else has a password, and the hosted page's own way back.
 */
export async function sendTemporaryPassword(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { tenantId, invitationId }: { tenantId: TenantId; invitationId: string },
): Promise<void> {
  const found = await findOpenInvitation(deps, tenantId, invitationId);
  if (!found?.entitled) return;
  const user = await deps.pool.findUserByEmail(found.invitation.email);
  if (user?.status === 'FORCE_CHANGE_PASSWORD') await deps.pool.resendTemporaryPassword(user.sub);
}
