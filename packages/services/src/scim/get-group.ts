import { getScimGroup as findRow } from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';
import { type ScimGroup, withMembers, withoutMembers } from './group.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** @throws DomainError `resource.not_found`, for another directory's as for none */
export function getScimGroup(
  deps: Pick<ScimDeps, 'db'>,
  { tenant, connectionId }: ScimContext,
  { id, members }: { readonly id: string; readonly members: boolean },
): Promise<ScimGroup> {
  return deps.db.readTenant({ tenantId: tenant.id }, async (db) => {
    const row = await findRow(db, tenant.id, connectionId, id);
    if (!row) throw new DomainError('resource.not_found');
    const [group] = members ? await withMembers(db, tenant.id, [row]) : withoutMembers([row]);
    return group as ScimGroup;
  });
}
