import { findRoles } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { insertRole, withFreeName } from './insert.ts';
import { toRole } from './role.ts';

/**
 * Copies a custom role under another name.
 * @throws DomainError `resource.not_found`, `role.above_own`, `role.exists`, `role.too_many`
 */
export function cloneRole(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: RoleId; name: string },
) {
  return withFreeName(() =>
    authorize(deps, ctx, { permission: 'roles:manage', locks: caller }, async (tx, { actor }) => {
      const [row] = await findRoles(tx, ctx.tenant.id, [input.id]);
      if (!row) throw new DomainError('resource.not_found');
      return insertRole(tx, ctx, actor, { ...toRole(row), name: input.name });
    }),
  );
}
