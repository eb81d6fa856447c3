import { listHolders } from '@gatehouse/db/repositories/memberships';
import { findRoles } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import type { Deps } from '../deps.ts';
import { type Context, readInTenant } from '../in-tenant.ts';
import { toMember } from '../members/member.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';

/**
 * Who has this custom role.
 * @throws DomainError `resource.not_found`
 */
export function listRoleHolders(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: PageInput & { id: RoleId },
) {
  const tenantId = ctx.tenant.id;
  return readInTenant(deps, ctx, 'members:read', async (db) => {
    const after = decodeIdCursor(tenantId, input.cursor);
    const [role] = await findRoles(db, tenantId, [input.id]);
    if (!role) throw new DomainError('resource.not_found');
    const rows = await listHolders(db, tenantId, input.id, input.limit + 1, after);
    return toPage(tenantId, rows, input.limit, toMember, (row) => [row.userId]);
  });
}
