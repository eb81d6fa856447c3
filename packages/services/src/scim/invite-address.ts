import type { ScopedWriter } from '@gatehouse/db/database';
import {
  expireInvitations,
  findOpenInvitation,
  insertInvitation,
} from '@gatehouse/db/repositories/invitations';
import { changeScimUser, type ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import type { ScimConnectionRow } from '@gatehouse/db/repositories/scim-connections';
import { listGroupNamesOfScimUser } from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';
import { type InvitationId, newId } from '@gatehouse/domain/ids';
import { INVITATION_DAYS } from '@gatehouse/domain/invitation';
import { findAuthority } from '../access/authority.ts';
import { lockTenantRole, toRoleColumns, toRoleNames } from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { invitationToken, invitationTokenHash } from '../invitations/token.ts';
import { chooseRole, readRoleRules } from './choose-role.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

interface Invited {
  readonly connection: ScimConnectionRow;
  readonly row: ScimUserRow;
  readonly email: string;
}

/**
 * Invites an address for which the tenant does not speak, or whose reader has no way to sign in yet. The
 * invitation rests on the owner who answers for the directory: without one the record waits.
 */
export async function inviteAddress(
  deps: ScimDeps,
  ctx: ScimContext,
  tx: ScopedWriter,
  { connection, row, email }: Invited,
): Promise<ScimUserRow> {
  const { id: tenantId } = ctx.tenant;
  const { setUpBy, setUpByName, membershipId } = connection;
  const rules = await readRoleRules(tx, connection);
  const groups = await listGroupNamesOfScimUser(tx, tenantId, row.id);
  const role = await lockTenantRole(tx, tenantId, chooseRole(rules, groups));
  if (!role || role.role === 'owner') throw new DomainError('resource.changed');
  const answers = await findAuthority(tx, tenantId, membershipId);
  if (setUpBy === null || !answers?.permissions.has('sso:manage')) return row;
  await expireInvitations(tx, tenantId, email);
  const open = await findOpenInvitation(tx, tenantId, email);
  if (open) return changeScimUser(tx, tenantId, row.id, { invitationId: open.id });
  const id = newId<InvitationId>();
  const link = { tenantId, invitationId: id, generation: 1 };
  await insertInvitation(tx, {
    tenantId,
    id,
    email,
    ...toRoleColumns(role),
    tokenHash: invitationTokenHash(invitationToken(deps.settings.invitationKey, link)),
    invitedBy: setUpBy,
    invitedByName: setUpByName,
    program: null,
    message: '',
    days: INVITATION_DAYS.usual,
  });
  await recordEvent(tx, ctx, tenantId, {
    action: 'invitation.created',
    target: { kind: 'invitation', id, name: email },
    after: { email, ...toRoleNames(role) },
  });
  await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId: id });
  return changeScimUser(tx, tenantId, row.id, { invitationId: id });
}
