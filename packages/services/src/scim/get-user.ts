import { getScimUser as findRow, type ScimUserRow } from '@gatehouse/db/repositories/scim-users';
import { DomainError } from '@gatehouse/domain/errors';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** @throws DomainError `resource.not_found`, for another directory's as for none */
export async function getScimUser(
  deps: Pick<ScimDeps, 'db'>,
  { tenant, connectionId }: ScimContext,
  id: string,
): Promise<ScimUserRow> {
  const row = await deps.db.readTenant({ tenantId: tenant.id }, (db) =>
    findRow(db, tenant.id, connectionId, id),
  );
  if (!row) throw new DomainError('resource.not_found');
  return row;
}
