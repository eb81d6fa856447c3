import { findInvitationByToken } from '@gatehouse/db/repositories/invitations';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { Deps } from '../access/deps.ts';
import { findLinkTenant, invitationTokenHash } from './token.ts';

/** What the holder of a link may know of its invitation; null for an unknown link. Consumes nothing. */
export async function previewInvitation(deps: Pick<Deps, 'db'>, token: string) {
  const tenantId = findLinkTenant(token);
  if (!tenantId) return null;
  return deps.db.readTenant({ tenantId }, async (db) => {
    const invitation = await findInvitationByToken(db, tenantId, invitationTokenHash(token));
    const tenant = invitation && (await getTenant(db, tenantId));
    if (!invitation || !tenant) return null;
    return {
      tenantName: tenant.name,
      tenantSlug: tenant.slug,
      inviterName: invitation.invited_by_name,
      role: invitation.role,
      email: invitation.email,
      status: invitation.status,
      createsAccount: invitation.creates_account,
    };
  });
}
