import { findEndingApiKeys } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '@gatehouse/services/access';
import { KEY_ENDS_SOON_DAYS, notifyOfEndingKey } from '@gatehouse/services/api-keys';

const MOST_A_RUN = 500;

/**
 * Tells of the API keys that expire soon, those first that expire first; what a run did not get to, the
 * next one does.
 * @returns how many were told of
 */
export async function notifyOfEndingKeys(deps: Pick<Deps, 'db' | 'jobs' | 'log'>): Promise<number> {
  const ending = await findEndingApiKeys(deps.db, { days: KEY_ENDS_SOON_DAYS, limit: MOST_A_RUN });
  let told = 0;
  for (const { tenant_id: tenant, key_id: id } of ending) {
    try {
      if (await notifyOfEndingKey(deps, { tenantId: toId<TenantId>(tenant), id })) told += 1;
    } catch (error) {
      deps.log.warn({ err: error, tenant, key: id }, 'no one was told that a key ends');
    }
  }
  return told;
}
