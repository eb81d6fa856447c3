import type { ScopedWriter } from '@gatehouse/db/database';
import {
  findInvitationByToken,
  type InvitationRow,
  takeInvitation,
} from '@gatehouse/db/repositories/invitations';
import {
  getMembership,
  insertMembership,
  shareMembership,
} from '@gatehouse/db/repositories/memberships';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { countSignIn } from '@gatehouse/db/repositories/usage';
import type { UserContext } from '@gatehouse/domain/context';
import { normalizeEmail } from '@gatehouse/domain/email';
import { DomainError } from '@gatehouse/domain/errors';
import { mayGrant, programCeiling } from '@gatehouse/policy/ceiling';
import { mayInvite } from '@gatehouse/policy/inviters';
import type { Inviters } from '@gatehouse/domain/invitation-rules';
import type { Standing } from '@gatehouse/policy/role-table';
import { recordEvent } from '../audit/record.ts';
import type { Deps } from '../deps.ts';
import {
  choiceOf,
  columnsOf,
  holdRole,
  namesOf,
  roleOf,
  type TenantRole,
} from '../roles/tenant-role.ts';
import { shareProgram } from '../share-program.ts';
import { invitationTokenHash, tenantOfToken } from './token.ts';

/**
 * Accepts an invitation as the signed-in person, whose verified address must be the invited one.
 * Single use: of any number of attempts one wins. The role counts once it has reached Cognito.
 * @throws DomainError `resource.not_found`, `invitation.*`, `member.exists`
 */
export async function acceptInvitation(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { token: string },
): Promise<{ slug: string }> {
  const { principal } = ctx;
  const tenantId = tenantOfToken(input.token);
  return deps.db.withTenant({ tenantId, userId: principal.userId }, async (tx) => {
    const invitation = await findInvitationByToken(tx, tenantId, invitationTokenHash(input.token));
    if (!invitation) throw new DomainError('resource.not_found');
    requireSamePerson(ctx, invitation);
    requireOpen(invitation);
    const role = await holdRole(tx, tenantId, choiceOf(invitation));
    // Deleted since the line above; the invitation is for another role by now.
    if (!role) throw new DomainError('resource.changed');
    const tenant = await getTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    await requireEntitledInviter(tx, tenant, invitation, role);
    if (await getMembership(tx, tenantId, principal.userId)) throw new DomainError('member.exists');
    if (!(await takeInvitation(tx, tenantId, invitation.id, principal.userId))) {
      throw new DomainError('invitation.accepted');
    }
    await insertMembership(tx, {
      tenantId,
      userId: principal.userId,
      ...columnsOf(role),
      name: principal.name,
      email: invitation.email,
      invitedBy: invitation.invited_by,
      invitedByName: invitation.invited_by_name,
      lastSignInAt: principal.authTime,
    });
    await countSignIn(tx, tenantId, principal.authTime);
    await recordEvent(tx, ctx, tenantId, 'invitation.accepted', {
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
      after: { email: invitation.email, ...namesOf(role) },
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

/**
 * Whoever invited must still be allowed to, now: demoted, deactivated or gone, the link is void. So
 * must the program through which they did.
 */
async function requireEntitledInviter(
  tx: ScopedWriter,
  tenant: { readonly id: string; readonly inviters: string },
  invitation: InvitationRow,
  role: TenantRole,
): Promise<void> {
  const inviter = await shareMembership(tx, tenant.id, invitation.invited_by);
  const own = inviter?.status === 'active' ? await roleOf(tx, tenant.id, inviter) : null;
  const invites = own && mayInvite(tenant.inviters as Inviters, own.role);
  const standings = [own, ...(await programStanding(tx, tenant.id, invitation))];
  const entitled = standings.every(
    (standing) => standing?.permissions.has('members:invite') && mayGrant(standing, role),
  );
  if (!invites || !entitled) throw new DomainError('invitation.inviter_lost_rights');
}

/** How far the program reaches that made the invitation; null when it is gone, none for a person. */
async function programStanding(
  tx: ScopedWriter,
  tenantId: string,
  { program_kind: kind, program_id: id }: InvitationRow,
): Promise<readonly (Standing | null)[]> {
  if (kind === null || id === null) return [];
  const program = await shareProgram(tx, tenantId, { kind, id });
  return [program && programCeiling(program.permissions)];
}
