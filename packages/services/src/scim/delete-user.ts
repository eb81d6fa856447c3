import { removeFromScimGroups } from '@gatehouse/db/repositories/scim-groups';
import { changeScimUser, lockScimUser } from '@gatehouse/db/repositories/scim-users';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { type ScimContext, type ScimDeps, writeAsDirectory } from './scim-context.ts';
import { shutOut } from './shut-out.ts';

/**
 * Someone is gone from the directory: they are out with this transaction. The membership is deactivated, never
 * deleted, and the same person is known when they come back.
 * @throws DomainError `resource.not_found`, `resource.changed`, `scim.last_owner`, `scim.owner_kept`
 */
export function deleteScimUser(
  deps: ScimDeps,
  ctx: ScimContext,
  { id, seen }: { readonly id: string; readonly seen: SeenVersions },
): Promise<void> {
  const { tenant, connectionId } = ctx;
  return writeAsDirectory(deps, ctx, async (tx, { connection }) => {
    const row = await lockScimUser(tx, tenant.id, connectionId, id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(seen, row.version);
    const left = row.active
      ? await shutOut(deps, ctx, tx, { tenantId: tenant.id, connection, row })
      : {};
    await removeFromScimGroups(tx, tenant.id, id);
    const gone = { ...left, active: false, deletedAt: new Date() };
    await changeScimUser(tx, tenant.id, id, gone);
    await recordEvent(tx, ctx, tenant.id, {
      action: 'scim_user.deleted',
      target: { kind: 'scim_user', id, name: row.userName },
      before: { userName: row.userName, active: row.active },
    });
  });
}
