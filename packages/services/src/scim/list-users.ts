import {
  listScimUsers as findRows,
  type ScimPage,
  type ScimUserFilter,
} from '@gatehouse/db/repositories/scim-users';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** A page of a directory's people, the oldest first, with how many there are. */
export function listScimUsers(
  deps: Pick<ScimDeps, 'db'>,
  { tenant, connectionId }: ScimContext,
  page: ScimPage & ScimUserFilter,
) {
  return deps.db.readTenant({ tenantId: tenant.id }, (db) =>
    findRows(db, tenant.id, connectionId, page),
  );
}
