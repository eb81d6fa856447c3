import { getUser } from '@gatehouse/db/repositories/users';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Ends what Cognito holds of the sign-ins of a person who signed out everywhere: no refresh token of
 * theirs works afterwards. A job alone signs out no one: the person's row says that they did.
 */
export async function signOutPerson(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { userId }: { userId: string },
): Promise<void> {
  const person = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  if (person?.signedOutAt) await deps.pool.globalSignOut(person.poolUsername ?? userId);
}
