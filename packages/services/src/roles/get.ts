import { findRoles } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toRole } from './role.ts';

/**
 * One custom role.
 * @throws DomainError `resource.not_found`
 */
export function getRole(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: RoleId }) {
  return authorize(deps, ctx, { permission: 'roles:read' }, async (db) => {
    const [row] = await findRoles(db, ctx.tenant.id, [input.id]);
    if (!row) throw new DomainError('resource.not_found');
    return toRole(row);
  });
}
