import { insertMembership } from '@gatehouse/db/repositories/memberships';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { type JoinRequestId, toId, type UserId } from '@gatehouse/domain/ids';
import type { DefaultRole } from '@gatehouse/domain/invitation-rules';
import { isStronger, type RoleChoice } from '@gatehouse/domain/role';
import { requireMayGrant } from '@gatehouse/policy/ceiling';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { chosenRole } from '../access/locks.ts';
import { toRoleColumns, toRoleNames } from '../access/tenant-role.ts';
import { requireInviter } from '../invitations/require-inviter.ts';
import { notifyMembers } from '../notifications/notify-members.ts';
import { holdRequest } from './hold-request.ts';

export interface ApproveInput {
  readonly id: JoinRequestId;
  /** Left out, the tenant's default role; and never a stronger one. */
  readonly role?: RoleChoice | undefined;
}

/**
 * Lets someone in who asked. The role counts once it has reached Cognito.
 * @throws DomainError `invitation.owners_only`, `role.above_own`, `input.invalid` for a role above the tenant's
 *   default one, and what `holdRequest` throws
 */
export async function approveJoinRequest(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: ApproveInput,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const role = input.role ?? (await readDefaultRole(deps, ctx));
  await authorize(
    deps,
    ctx,
    { permission: 'members:invite', locks: chosenRole(role) },
    async (tx, { actor, granted }) => {
      await requireInviter(tx, ctx, actor);
      requireMayGrant(actor.ceiling, granted);
      const tenant = await getTenant(tx, tenantId);
      if (!tenant) throw new DomainError('resource.not_found');
      if (isStronger(granted.role, tenant.defaultRole as DefaultRole)) {
        throw new DomainError('input.invalid', { fields: { role: 'is above the default role' } });
      }
      const { userId, name, email, entry } = await holdRequest(tx, tenantId, input.id);
      await insertMembership(tx, {
        ...{ tenantId, userId, ...toRoleColumns(granted), name, email, entry },
        ...{ invitedBy: actor.userId, invitedByName: ctx.principal.name, lastSignInAt: null },
      });
      await recordEvent(tx, ctx, tenantId, {
        action: 'join_request.approved',
        target: { kind: 'member', id: userId, name },
        after: { email, ...toRoleNames(granted) },
      });
      await deps.jobs.send(tx, 'membership-sync', { tenantId, userId: toId<UserId>(userId) });
      const facts = { tenantName: ctx.tenant.name, approved: true };
      await notifyMembers(deps, tx, [{ userId }], { kind: 'join_request.answered', facts });
    },
  );
}

function readDefaultRole(deps: Pick<Deps, 'db'>, ctx: Context): Promise<DefaultRole> {
  return authorize(deps, ctx, { permission: 'members:invite' }, async (db) => {
    const tenant = await getTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return tenant.defaultRole as DefaultRole;
  });
}
