import {
  findInvitationByToken,
  type InvitationRow,
  takeInvitation,
} from '@gatehouse/db/repositories/invitations';
import { getMembership, insertMembership } from '@gatehouse/db/repositories/memberships';
import { linkInvitedScimUser } from '@gatehouse/db/repositories/scim-users';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { countSignIn } from '@gatehouse/db/repositories/usage';
import type { UserContext } from '@gatehouse/domain/context';
import { normalizeEmail } from '@gatehouse/domain/email';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import { requireActivePerson } from '../access/authority.ts';
import { requireUnsuspended } from '../access/require-unsuspended.ts';
import type { Deps } from '../access/deps.ts';
import { toRoleChoice, toRoleColumns, lockTenantRole, toRoleNames } from '../access/tenant-role.ts';
import { isInviterEntitled } from './inviter-entitled.ts';
import { invitationTokenHash, tenantOfToken } from './token.ts';

/**
 * Accepts an invitation as the signed-in person, whose verified address must be the invited one.
 * Single use: of any number of attempts one wins. The role counts once it has reached Cognito.
 * @throws DomainError `resource.not_found`, `invitation.*`, `member.exists`, `auth.session_ended`
 */
export async function acceptInvitation(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { token: string },
): Promise<{ slug: string }> {
  const { principal } = ctx;
  const tenantId = tenantOfToken(input.token);
  return deps.db.withTenant({ tenantId, userId: principal.userId }, async (tx) => {
    await requireActivePerson(tx, principal);
    const invitation = await findInvitationByToken(tx, tenantId, invitationTokenHash(input.token));
    if (!invitation) throw new DomainError('resource.not_found');
    requireSamePerson(ctx, invitation);
    requireOpen(invitation);
    const role = await lockTenantRole(tx, tenantId, toRoleChoice(invitation));
    // Deleted since the line above; the invitation is for another role by now.
    if (!role) throw new DomainError('resource.changed');
    const tenant = await getTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    await requireUnsuspended(tx, tenantId);
    if (!(await isInviterEntitled(tx, tenant, invitation, role))) {
      throw new DomainError('invitation.inviter_lost_rights');
    }
    if (await getMembership(tx, tenantId, principal.userId)) throw new DomainError('member.exists');
    if (!(await takeInvitation(tx, tenantId, invitation.id, principal.userId))) {
      throw new DomainError('invitation.accepted');
    }
    await insertMembership(tx, {
      tenantId,
      userId: principal.userId,
      ...toRoleColumns(role),
      name: principal.name,
      email: invitation.email,
      invitedBy: invitation.invited_by,
      invitedByName: invitation.invited_by_name,
      lastSignInAt: principal.authTime,
    });
    await linkInvitedScimUser(tx, tenantId, invitation.id, principal.userId);
    await countSignIn(tx, tenantId, principal.authTime);
    await recordEvent(tx, ctx, tenantId, {
      action: 'invitation.accepted',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
      after: { email: invitation.email, ...toRoleNames(role) },
    });
    await deps.jobs.send(tx, 'membership-sync', { tenantId, userId: principal.userId });
    return { slug: tenant.slug };
  });
}

function requireSamePerson({ principal }: UserContext, invitation: InvitationRow): void {
  if (normalizeEmail(principal.email) !== invitation.email) {
    throw new DomainError('invitation.other_email');
  }
  if (!principal.emailVerified) throw new DomainError('invitation.email_unverified');
}

function requireOpen(invitation: InvitationRow): void {
  if (invitation.status === 'accepted') throw new DomainError('invitation.accepted');
  if (invitation.status === 'revoked') throw new DomainError('invitation.revoked');
  if (invitation.status === 'expired') throw new DomainError('invitation.expired');
}
