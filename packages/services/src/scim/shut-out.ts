import type { ScopedWriter } from '@gatehouse/db/database';
import {
  type LockedMembershipRow,
  lockMemberships,
} from '@gatehouse/db/repositories/held-memberships';
import { getInvitation, revokeInvitation } from '@gatehouse/db/repositories/invitations';
import { endSignIns } from '@gatehouse/db/repositories/memberships';
import type { ScimConnectionRow } from '@gatehouse/db/repositories/scim-connections';
import type { ScimUserChanges, ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { settledOwners } from '../access/owners.ts';
import { recordEvent } from '../events/record-event.ts';
import { putDesired } from '../members/put-desired.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

type Caller = Pick<ScimContext, 'address' | 'principal' | 'requestId'>;

interface Leaving {
  readonly tenantId: TenantId;
  readonly connection: Pick<ScimConnectionRow, 'ownersByScim'>;
  readonly row: Pick<ScimUserRow, 'invitationId' | 'userId'>;
}

/**
 * What a record that is not active means: its person is out, with this transaction. Their sessions and their
 * API keys here end with it; nothing of theirs elsewhere does, and no one is deleted.
 * @returns what is to be noted of the record
 * @throws DomainError `scim.last_owner`, `scim.owner_kept`
 */
export async function shutOut(
  deps: Pick<ScimDeps, 'jobs'>,
  ctx: Caller,
  tx: ScopedWriter,
  { tenantId, connection, row }: Leaving,
): Promise<ScimUserChanges> {
  if (row.userId === null) {
    await withdrawInvitation(ctx, tx, tenantId, row.invitationId);
    return { invitationId: null };
  }
  const rows = await lockMemberships(tx, tenantId, [row.userId]);
  const target = rows.find((one) => one.user_id === row.userId);
  // They have left, or are out by the word of someone here.
  if (target?.status !== 'active') return {};
  if (target.role === 'owner') requireDispensable(rows, target, connection.ownersByScim);
  await putDesired(deps, ctx, tx, {
    tenantId,
    target,
    desired: { status: 'deactivated' },
    action: 'member.deactivated',
    before: { status: 'active' },
    after: { status: 'deactivated' },
  });
  await endSignIns(tx, tenantId, row.userId);
  return { shutOut: true };
}

/** An owner goes only where the tenant lets directories decide of owners, and never as the last one. */
function requireDispensable(
  rows: readonly LockedMembershipRow[],
  target: LockedMembershipRow,
  ownersByScim: boolean,
): void {
  if (target.break_glass || !ownersByScim) throw new DomainError('scim.owner_kept');
  const others = settledOwners(rows).filter((id) => id !== target.user_id);
  if (target.custom_role_id === null && others.length === 0) {
    throw new DomainError('scim.last_owner');
  }
}

async function withdrawInvitation(
  ctx: Caller,
  tx: ScopedWriter,
  tenantId: TenantId,
  id: string | null,
): Promise<void> {
  const invitation = id === null ? null : await getInvitation(tx, tenantId, id);
  if (!invitation || !(await revokeInvitation(tx, tenantId, invitation.id))) return;
  await recordEvent(tx, ctx, tenantId, {
    action: 'invitation.revoked',
    target: { kind: 'invitation', id: invitation.id, name: invitation.email },
    before: {
      email: invitation.email,
      role: invitation.role,
      customRole: null,
    },
  });
}
