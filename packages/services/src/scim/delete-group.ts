import {
  deleteScimGroup as deleteRow,
  lockScimGroup,
} from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { applyGroupRoles } from './apply-roles.ts';
import { readMemberIds } from './group-edit.ts';
import { type ScimContext, type ScimDeps, writeAsDirectory } from './scim-context.ts';

/**
 * A group is gone from the directory: its people stay, in the role that their other groups lead to.
 * @throws DomainError `resource.not_found`, `resource.changed`, `tenant.suspended`
 */
export function deleteScimGroup(
  deps: ScimDeps,
  ctx: ScimContext,
  { id, seen }: { readonly id: string; readonly seen: SeenVersions },
): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  return writeAsDirectory(deps, ctx, async (tx, { connection, suspended }) => {
    if (suspended) throw new DomainError('tenant.suspended');
    const row = await lockScimGroup(tx, tenantId, ctx.connectionId, id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(seen, row.version);
    const members = await readMemberIds(tx, tenantId, id);
    await deleteRow(tx, tenantId, id);
    await recordEvent(tx, ctx, tenantId, {
      action: 'scim_group.deleted',
      target: { kind: 'scim_group', id, name: row.displayName },
      before: { name: row.displayName, members: members.size },
    });
    await applyGroupRoles(deps, ctx, tx, { tenantId, connection, ids: [...members] });
  });
}
