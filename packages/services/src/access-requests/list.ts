import { listAccessRequests as selectRequests } from '@gatehouse/db/repositories/access-requests';
import type { UserId } from '@gatehouse/domain/ids';
import { neededRole } from '@gatehouse/policy/needed-role';
import { isPermission } from '@gatehouse/policy/permissions';
import { rolePermissions } from '@gatehouse/policy/role-table';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';

/** The most that are shown at once. */
const LIMIT = 50;

/**
 * What members ask for and do not have yet, newest first.
 * @param input.userId of one member
 */
export function listAccessRequests(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { userId?: UserId | undefined } = {},
) {
  return authorize(deps, ctx, { permission: 'members:change_role' }, async (db) => {
    const rows = await selectRequests(db, ctx.tenant.id, input.userId ?? null, LIMIT);
    const items = rows.flatMap(({ id, userId, name, permission, createdAt, role, listed }) =>
      isPermission(permission) && !rolePermissions(role, listed).has(permission)
        ? [{ id, userId, name, permission, role: neededRole(role, permission), createdAt }]
        : [],
    );
    return { items };
  });
}
