import { insertBulkChange } from '@gatehouse/db/repositories/bulk-changes';
import { insertBulkInvitations } from '@gatehouse/db/repositories/bulk-invitations';
import { DomainError } from '@gatehouse/domain/errors';
import { type BulkChangeId, type InvitationId, newId } from '@gatehouse/domain/ids';
import type { RoleChoice } from '@gatehouse/domain/role';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireGrantable } from '../access/require-grantable.ts';
import { type BulkInvitations, readBulkInvitations } from './bulk.ts';
import { requireInviter } from './require-inviter.ts';

export interface StartBulkInvitationsInput {
  /** Addresses normalised; at most `MOST_INVITED`. Owners are invited one by one. */
  readonly people: readonly { readonly email: string; readonly role: RoleChoice }[];
  /** What the inviter writes; each mail shows it. */
  readonly message?: string | undefined;
}

/**
 * Takes a list of people to invite; a job invites each by the verb of one (decision 0060). The
 * caller's rights are checked here and again at every line. One role that is not there, or above the
 * caller's own, refuses the whole.
 * @throws DomainError `auth.person_required`, `invitation.owners_only`, `role.above_own`,
 *   `input.invalid` for a role that is not there
 */
export function startBulkInvitations(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  { people, message = '' }: StartBulkInvitationsInput,
): Promise<BulkInvitations> {
  const { principal } = ctx;
  const tenantId = ctx.tenant.id;
  return authorize(
    deps,
    ctx,
    { permission: 'members:invite', locks: caller },
    async (tx, { actor }) => {
      if (principal.kind !== 'user') throw new DomainError('auth.person_required');
      await requireInviter(tx, ctx, actor);
      await requireGrantable(
        tx,
        ctx,
        actor,
        people.map(({ role }, at) => ({ role, field: `people.${at}.role` })),
      );
      const claimRole = principal.claims.roles.get(tenantId);
      if (!claimRole) throw new DomainError('permission.denied');
      const id = newId<BulkChangeId>();
      await insertBulkChange(tx, {
        tenantId,
        id,
        action: 'invite',
        startedBy: principal.userId,
        claimRole,
        requestId: ctx.requestId,
        address: ctx.address,
      });
      const lines = people.map(({ email, role }, at) => ({
        line: at + 1,
        email,
        role,
        message,
        invitationId: newId<InvitationId>(),
      }));
      await insertBulkInvitations(tx, tenantId, id, lines);
      await deps.jobs.send(tx, 'invitation-bulk', { tenantId, bulkId: id });
      return readBulkInvitations(tx, ctx, id);
    },
  );
}
