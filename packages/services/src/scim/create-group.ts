import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { insertScimGroup } from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import { applyGroupRoles } from './apply-roles.ts';
import { type ScimGroup, withMembers } from './group.ts';
import { type GroupRecord, writeMembers } from './group-edit.ts';
import { type ScimContext, type ScimDeps, writeAsDirectory } from './scim-context.ts';

/**
 * Takes a group into the tenant's record of its directory; its people get the role that it leads to.
 * @throws DomainError `scim.exists` for an external id that is another's, `scim.unknown_member`,
 *   `scim.too_many_members`, `tenant.suspended`
 */
export async function createScimGroup(
  deps: ScimDeps,
  ctx: ScimContext,
  { displayName, externalId, members }: GroupRecord,
): Promise<ScimGroup> {
  const { id: tenantId } = ctx.tenant;
  const { connectionId } = ctx;
  const id = randomUUID();
  try {
    return await writeAsDirectory(deps, ctx, async (tx, { connection, suspended }) => {
      if (suspended) throw new DomainError('tenant.suspended');
      const row = await insertScimGroup(tx, {
        tenantId,
        id,
        connectionId,
        displayName,
        externalId,
      });
      const change = {
        tenantId,
        connectionId,
        groupId: id,
        before: new Set<string>(),
        after: members,
      };
      const ids = await writeMembers(tx, change);
      await recordEvent(tx, ctx, tenantId, {
        action: 'scim_group.created',
        target: { kind: 'scim_group', id, name: displayName },
        after: { name: displayName, members: members.size },
      });
      await applyGroupRoles(deps, ctx, tx, { tenantId, connection, ids });
      const [group] = await withMembers(tx, tenantId, [row]);
      return group as ScimGroup;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.exists');
    throw error;
  }
}
