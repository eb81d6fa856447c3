import {
  deleteOldAnswers,
  findPrincipalsWithOldAnswers,
} from '@gatehouse/db/repositories/old-answers';
import type { Deps } from '../access/deps.ts';

/** Principals in one run. */
const MOST = 1_000;

/**
 * Deletes the answers that are handed out no more. What a run did not get to, the next one does.
 * @returns how many were deleted
 */
export async function deleteAnswersOfYesterday(deps: Pick<Deps, 'db'>): Promise<number> {
  let deleted = 0;
  for (const userId of await findPrincipalsWithOldAnswers(deps.db, MOST)) {
    deleted += await deps.db.withUser({ userId }, (tx) => deleteOldAnswers(tx, userId));
  }
  return deleted;
}
