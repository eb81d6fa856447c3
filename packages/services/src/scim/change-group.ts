import { isUniqueViolation } from '@gatehouse/db/errors';
import { changeScimGroup as writeRow, lockScimGroup } from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { applyGroupRoles } from './apply-roles.ts';
import { type ScimGroup, withMembers } from './group.ts';
import { type GroupRecord, readMemberIds, writeMembers } from './group-edit.ts';
import { type ScimContext, type ScimDeps, writeAsDirectory } from './scim-context.ts';

export interface ChangeScimGroupInput {
  readonly id: string;
  readonly seen: SeenVersions;
  /** What the group becomes, of the group as it is when it is held. */
  readonly edit: (group: GroupRecord) => GroupRecord;
}

/**
 * Writes a group and who is in it, one change after the other. Whoever comes or goes has the role that their
 * groups then lead to, with this transaction.
 * @throws DomainError `resource.not_found`, `resource.changed`, `scim.exists`, `scim.unknown_member`,
 *   `scim.too_many_members`, `tenant.suspended`, and what `edit` throws
 */
export async function changeScimGroup(
  deps: ScimDeps,
  ctx: ScimContext,
  { id, seen, edit }: ChangeScimGroupInput,
): Promise<ScimGroup> {
  const { id: tenantId } = ctx.tenant;
  const { connectionId } = ctx;
  try {
    return await writeAsDirectory(deps, ctx, async (tx, { connection, suspended }) => {
      if (suspended) throw new DomainError('tenant.suspended');
      const row = await lockScimGroup(tx, tenantId, connectionId, id);
      if (!row) throw new DomainError('resource.not_found');
      requireVersion(seen, row.version);
      const before = await readMemberIds(tx, tenantId, id);
      const next = edit({
        displayName: row.displayName,
        externalId: row.externalId,
        members: before,
      });
      const { displayName, externalId, members: after } = next;
      const moved = await writeMembers(tx, { tenantId, connectionId, groupId: id, before, after });
      const renamed = displayName !== row.displayName;
      const written =
        renamed || externalId !== row.externalId || moved.length > 0
          ? await writeRow(tx, tenantId, id, { displayName, externalId })
          : row;
      if (written !== row) {
        await recordEvent(tx, ctx, tenantId, {
          action: 'scim_group.changed',
          target: { kind: 'scim_group', id, name: displayName },
          before: { name: row.displayName, members: before.size },
          after: { name: displayName, members: after.size },
        });
      }
      const ids = renamed ? [...after, ...moved] : moved;
      await applyGroupRoles(deps, ctx, tx, { tenantId, connection, ids });
      const [group] = await withMembers(tx, tenantId, [written]);
      return group as ScimGroup;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.exists');
    throw error;
  }
}
