import type { InvitationRow } from '@gatehouse/db/repositories/invitations';

/** An invitation as those who may invite see it. Its token is not part of it. */
export function toInvitation(row: InvitationRow) {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    customRoleId: row.custom_role_id,
    status: row.status,
    delivery: row.delivery,
    invitedByName: row.invited_by_name,
    inviterLeft: row.inviter_left,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
