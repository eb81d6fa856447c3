import type { ScopedReader } from '@gatehouse/db/database';
import { findInvited } from '@gatehouse/db/repositories/invitations';
import { getMembership } from '@gatehouse/db/repositories/memberships';
import type { ErrorCode } from '@gatehouse/domain/errors';

/**
 * What stands against joining by a domain. A member is one already, whatever their status, so a
 * deactivated one stays out; and who is invited has that to accept.
 */
export async function findBar(
  db: ScopedReader,
  tenantId: string,
  { userId, email }: { readonly userId: string; readonly email: string },
): Promise<ErrorCode | null> {
  if (await getMembership(db, tenantId, userId)) return 'member.exists';
  return (await findInvited(db, tenantId, [email])).length > 0 ? 'invitation.exists' : null;
}
