import { getInvitation } from '@gatehouse/db/repositories/invitations';
import type { TenantId } from '@gatehouse/domain/ids';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Has Cognito send a new temporary password to the address of an open invitation, if that
 * person has never signed in. Anybody else has a password, and the hosted page's own way back.
 */
export async function sendTemporaryPassword(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { tenantId, invitationId }: { tenantId: TenantId; invitationId: string },
): Promise<void> {
  const invitation = await deps.db.readTenant({ tenantId }, (db) =>
    getInvitation(db, tenantId, invitationId),
  );
  if (invitation?.status !== 'pending') return;
  const user = await deps.pool.findUserByEmail(invitation.email);
  if (user?.status === 'FORCE_CHANGE_PASSWORD') await deps.pool.resendTemporaryPassword(user.sub);
}
