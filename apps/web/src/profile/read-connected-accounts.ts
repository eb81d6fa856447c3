import type { ApiDeps } from '@gatehouse/api/deps';
import type { UserContext } from '@gatehouse/domain/context';
import { isDomainError } from '@gatehouse/domain/errors';
import { listConnectedAccounts } from '@gatehouse/services/connected-accounts';

/** The rest of the page does without the pool. @returns null while it cannot be asked */
export async function readConnectedAccounts(deps: ApiDeps, user: UserContext) {
  try {
    return await listConnectedAccounts(deps, user);
  } catch (error) {
    if (isDomainError(error) && ['unavailable', 'too_many'].includes(error.kind)) return null;
    throw error;
  }
}
