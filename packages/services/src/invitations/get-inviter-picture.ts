import { findInvitationByToken } from '@gatehouse/db/repositories/invitations';
import { findAvatar } from '@gatehouse/db/repositories/lookups';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import type { Deps } from '../access/deps.ts';
import { findLinkTenant, invitationTokenHash } from './token.ts';

/**
 * The picture of who sent an open invitation, for the holder of its link. Null alike for no such
 * link, no picture, and an inviter who is no active member any more.
 */
export async function getInviterPicture(
  deps: Pick<Deps, 'db'>,
  token: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const tenantId = findLinkTenant(token);
  if (!tenantId) return null;
  const inviterId = await deps.db.readTenant({ tenantId }, async (db) => {
    const invitation = await findInvitationByToken(db, tenantId, invitationTokenHash(token));
    if (invitation?.status !== 'pending' || invitation.inviter_left) return null;
    const inviter = await readDesired(db, tenantId, invitation.invited_by);
    return inviter?.status === 'active' ? inviter.user_id : null;
  });
  // As the inviter sees it: the guest has no account yet that could be asked about.
  const found = inviterId && (await findAvatar(deps.db, inviterId, inviterId));
  return found ? { mediaType: found.media_type, bytes: found.bytes } : null;
}
