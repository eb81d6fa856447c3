import { isUniqueViolation } from '@gatehouse/db/errors';
import { expireInvitations, insertInvitation } from '@gatehouse/db/repositories/invitations';
import { findMemberByEmail } from '@gatehouse/db/repositories/memberships';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { type InvitationId, newId } from '@gatehouse/domain/ids';
import { INVITATION_DAYS } from '@gatehouse/domain/invitation';
import { isProgram, programFrom } from '@gatehouse/domain/principal';
import type { RoleChoice } from '@gatehouse/domain/role';
import type { DefaultRole } from '@gatehouse/domain/invitation-rules';
import { requireMayGrant } from '@gatehouse/policy/ceiling';
import { requireRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import { recordEvent } from '../events/record-event.ts';
import type { InvitationDeps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { chosenRole } from '../access/locks.ts';
import { toRoleColumns, toRoleNames } from '../access/tenant-role.ts';
import { requireInviter } from './require-inviter.ts';
import { toInvitation } from './invitation.ts';
import { invitationToken, invitationTokenHash } from './token.ts';

export interface CreateInvitationInput {
  /** Normalised. */
  readonly email: string;
  /** Left out, the tenant's default role. */
  readonly role?: RoleChoice | undefined;
  /** What the inviter writes; the mail shows it. */
  readonly message?: string | undefined;
  readonly days?: number | undefined;
  /** Made beforehand, where the same invitation may be asked for again. */
  readonly id?: InvitationId;
}

/**
 * Invites an address. Whether Cognito knows it makes no difference here: the worker finds out.
 * Who invites an owner has signed in a moment ago.
 * @throws DomainError `invitation.owners_only`, `role.above_own`, `member.exists`, `invitation.exists`,
 *   `auth.step_up_required`
 */
export async function createInvitation(
  deps: InvitationDeps,
  ctx: Context,
  input: CreateInvitationInput,
) {
  const tenantId = ctx.tenant.id;
  const role = input.role ?? (await defaultRole(deps, ctx));
  const id = input.id ?? newId<InvitationId>();
  const token = invitationToken(deps.settings.invitationKey, {
    tenantId,
    invitationId: id,
    generation: 1,
  });
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'members:invite', locks: chosenRole(role) },
      async (tx, { actor, granted }) => {
        await requireInviter(tx, ctx, actor);
        requireMayGrant(actor.ceiling, granted);
        if (granted.role === 'owner') requireRecentSignIn(ctx.principal, Date.now());
        if (await findMemberByEmail(tx, tenantId, input.email)) {
          throw new DomainError('member.exists', { fields: { email: 'is already a member' } });
        }
        await expireInvitations(tx, tenantId, input.email);
        const invitation = await insertInvitation(tx, {
          tenantId,
          id,
          email: input.email,
          ...toRoleColumns(granted),
          tokenHash: invitationTokenHash(token),
          invitedBy: actor.userId,
          invitedByName: ctx.principal.name,
          program: isProgram(ctx.principal) ? programFrom(ctx.principal) : null,
          message: input.message ?? '',
          days: input.days ?? INVITATION_DAYS.usual,
        });
        await recordEvent(tx, ctx, tenantId, {
          action: 'invitation.created',
          target: { kind: 'invitation', id, name: input.email },
          after: { email: input.email, ...toRoleNames(granted) },
        });
        await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId: id });
        return toInvitation(invitation);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('invitation.exists', { fields: { email: 'is already invited' } });
  }
}

async function defaultRole(deps: InvitationDeps, ctx: Context): Promise<DefaultRole> {
  return authorize(deps, ctx, { permission: 'members:invite' }, async (db) => {
    const tenant = await getTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return tenant.defaultRole as DefaultRole;
  });
}
