import { type ApiKeyRow, findApiKey, touchApiKey } from '@gatehouse/db/repositories/api-keys';
import type { Deps } from '../access/deps.ts';
import { apiKeyHash, tenantOfApiKey } from './token.ts';

export type { ApiKeyRow };

/** Between two notes of "last used". */
const TOUCH_INTERVAL_MS = 60_000;

/** Which key is this, for whom, and in which tenant? Null when it does not hold, or no more. */
export async function resolveApiKey(
  deps: Pick<Deps, 'db'>,
  token: string,
  address: string | null,
): Promise<ApiKeyRow | null> {
  const tenantId = tenantOfApiKey(token);
  if (!tenantId) return null;
  const key = await findApiKey(deps.db, tenantId, apiKeyHash(token));
  if (key && Date.now() - (key.last_used_at?.getTime() ?? 0) > TOUCH_INTERVAL_MS) {
    await deps.db.withTenant({ tenantId }, (tx) => touchApiKey(tx, tenantId, key.key_id, address));
  }
  return key;
}
