import type { ScopedWriter } from '@gatehouse/db/database';
import { getMembership, insertMembership } from '@gatehouse/db/repositories/memberships';
import { listGroupNamesOfScimUser } from '@gatehouse/db/repositories/scim-groups';
import { changeScimUser, type ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import { upsertUser } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { isActivePerson } from '../access/authority.ts';
import { lockTenantRole, toRoleColumns, toRoleNames } from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { chooseRole, readRoleRules } from './choose-role.ts';
import type { Entrant, FoundEntrant } from './find-entrant.ts';
import { inviteAddress } from './invite-address.ts';
import { letBackIn } from './let-back-in.ts';

import type { HeldDirectory, ScimContext, ScimDeps } from './scim-context.ts';

interface Entering extends HeldDirectory {
  readonly row: ScimUserRow;
  readonly entrant: FoundEntrant;
}

/**
 * What a record that is active means: its person is a member. One who is there already stays in the role that
 * they have; a newcomer gets what the tenant's rules say, and never owner.
 * @returns the record as it is then
 * @throws DomainError `tenant.suspended`; `scim.owner_kept` for an owner whom it may not let in again
 */
export async function letIn(
  deps: ScimDeps,
  ctx: ScimContext,
  tx: ScopedWriter,
  entering: Entering,
): Promise<ScimUserRow> {
  const { row, entrant } = entering;
  if (entering.suspended) throw new DomainError('tenant.suspended');
  switch (entrant.kind) {
    case 'none':
      return row;
    case 'address':
      return inviteAddress(deps, ctx, tx, { ...entering, email: entrant.email });
    case 'member':
      return letBackIn(deps, ctx, tx, { ...entering, userId: entrant.userId });
    case 'person': {
      const { person } = entrant;
      const present = await getMembership(tx, ctx.tenant.id, person.userId);
      if (present) return letBackIn(deps, ctx, tx, { ...entering, userId: person.userId });
      return join(deps, ctx, tx, { ...entering, person });
    }
  }
}

async function join(
  deps: ScimDeps,
  ctx: ScimContext,
  tx: ScopedWriter,
  { connection, row, person }: Entering & { readonly person: Entrant },
): Promise<ScimUserRow> {
  const { id: tenantId } = ctx.tenant;
  const { userId, email, name, poolUsername, entry } = person;
  const rules = await readRoleRules(tx, connection);
  const choice = chooseRole(rules, await listGroupNamesOfScimUser(tx, tenantId, row.id));
  const role = await lockTenantRole(tx, tenantId, choice);
  if (!role || role.role === 'owner') throw new DomainError('resource.changed');
  await upsertUser(tx, { id: userId, email, emailVerified: true, name, poolUsername });
  // An operator has disabled them: the directory may say what it likes.
  if (!(await isActivePerson(tx, userId))) return row;
  await insertMembership(tx, {
    tenantId,
    userId,
    ...toRoleColumns(role),
    name,
    email,
    invitedBy: null,
    invitedByName: null,
    lastSignInAt: null,
    entry,
  });
  await recordEvent(tx, ctx, tenantId, {
    action: 'member.joined_by_scim',
    target: { kind: 'member', id: userId, name },
    after: { email, connection: connection.name, ...toRoleNames(role) },
  });
  await deps.jobs.send(tx, 'membership-sync', { tenantId, userId });
  return changeScimUser(tx, tenantId, row.id, { userId, shutOut: false });
}
