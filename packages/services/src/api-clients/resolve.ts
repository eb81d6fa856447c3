import {
  type ApiClientRow,
  findApiClient,
  touchApiClient,
} from '@gatehouse/db/repositories/api-clients';
import type { Deps } from '../access/deps.ts';

export type { ApiClientRow };

/** Between two notes of "last used". */
const TOUCH_INTERVAL_MS = 60_000;

/** What is this client in the tenant of this slug? Null where that tenant has not registered it. */
export async function resolveApiClient(
  deps: Pick<Deps, 'db'>,
  clientId: string,
  slug: string,
  address: string | null,
): Promise<ApiClientRow | null> {
  const client = await findApiClient(deps.db, clientId, slug);
  if (client && Date.now() - (client.last_used_at?.getTime() ?? 0) > TOUCH_INTERVAL_MS) {
    const { tenant_id: tenantId, api_client_id: id } = client;
    await deps.db.withTenant({ tenantId }, (tx) => touchApiClient(tx, tenantId, id, address));
  }
  return client;
}
