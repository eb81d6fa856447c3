import type { CognitoUser } from '@gatehouse/cognito';
import { findFederatedUsers } from '@gatehouse/db/repositories/lookups';
import { findPoolUsername } from './find-pool-username.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * The account of an address: the pool's own user, else that of someone who has proved the address by
 * a provider alone. Without the latter they would be given a second account.
 */
export async function findAccount(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  email: string,
): Promise<CognitoUser | undefined> {
  const local = await deps.pool.findUserByEmail(email);
  if (local) return local;
  const [userId] = await findFederatedUsers(deps.db, email);
  return userId === undefined ? undefined : deps.pool.getUser(await findPoolUsername(deps, userId));
}
