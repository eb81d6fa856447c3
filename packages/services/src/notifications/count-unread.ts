import { countUnread as count } from '@gatehouse/db/repositories/notifications';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { findVisibleTenants } from '../access/visible-tenants.ts';

/** How many notifications the caller has not read, up to 100. */
export async function countUnread(deps: Pick<Deps, 'db'>, { principal }: UserContext) {
  const { userId } = principal;
  const tenants = await findVisibleTenants(deps, principal);
  const ids = tenants.map(({ tenant_id: id }) => id);
  const unread = await deps.db.readUser({ userId }, (db) =>
    count(db, userId, ids, principal.proof.kind === 'pool'),
  );
  return { unread };
}
