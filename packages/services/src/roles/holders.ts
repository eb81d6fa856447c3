import { findRoles } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { listMembers, type MemberPage } from '../members/list.ts';
import type { PageInput } from '../page.ts';

/**
 * Who has this custom role, by name.
 * @throws DomainError `resource.not_found`
 */
export async function listRoleHolders(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: PageInput & { id: RoleId },
): Promise<MemberPage> {
  const { id, limit, cursor } = input;
  const [role] = await authorize(deps, ctx, { permission: 'members:read' }, (db) =>
    findRoles(db, ctx.tenant.id, [id]),
  );
  if (!role) throw new DomainError('resource.not_found');
  return listMembers(deps, ctx, { limit, cursor, filter: { customRoleId: id } });
}
