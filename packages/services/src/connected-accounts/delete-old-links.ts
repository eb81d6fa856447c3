import { deleteOldLinks, findUsersWithOldLinks } from '@gatehouse/db/repositories/pending-links';
import type { Deps } from '../access/deps.ts';

/** People in one run. */
const MOST = 1_000;

/**
 * Deletes what waited for a proof that never came: it names someone at a provider.
 * @returns how many were deleted
 */
export async function deleteLinksOfYesterday(deps: Pick<Deps, 'db'>): Promise<number> {
  let deleted = 0;
  for (const userId of await findUsersWithOldLinks(deps.db, MOST)) {
    deleted += await deps.db.withUser({ userId }, (tx) => deleteOldLinks(tx, userId));
  }
  return deleted;
}
