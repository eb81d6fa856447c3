import {
  listScimGroups as findRows,
  type ScimGroupFilter,
} from '@gatehouse/db/repositories/scim-groups';
import type { ScimPage } from '@gatehouse/db/repositories/scim-users';
import { type ScimGroup, withMembers, withoutMembers } from './group.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** A page of a directory's groups, the oldest first, with how many there are. */
export function listScimGroups(
  deps: Pick<ScimDeps, 'db'>,
  { tenant, connectionId }: ScimContext,
  { members, ...page }: ScimGroupFilter & ScimPage & { readonly members: boolean },
): Promise<{ rows: ScimGroup[]; total: number }> {
  return deps.db.readTenant({ tenantId: tenant.id }, async (db) => {
    const { rows, total } = await findRows(db, tenant.id, connectionId, page);
    return { rows: members ? await withMembers(db, tenant.id, rows) : withoutMembers(rows), total };
  });
}
