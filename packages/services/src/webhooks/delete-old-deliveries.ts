import type { Database } from '@gatehouse/db/database';
import { deleteOldDeliveries as deleteRows } from '@gatehouse/db/repositories/webhook-deliveries';
import { findTenantsWithOldDeliveries } from '@gatehouse/db/repositories/webhook-lookups';
import { DELIVERY_LOG_DAYS } from '@gatehouse/domain/webhook';

const MOST_TENANTS_A_RUN = 200;

/** Deletes deliveries of more than 30 days ago. */
export async function deleteOldDeliveries({ db }: { readonly db: Database }): Promise<void> {
  const tenants = await findTenantsWithOldDeliveries(db, DELIVERY_LOG_DAYS, MOST_TENANTS_A_RUN);
  for (const tenantId of tenants) {
    await db.withTenant({ tenantId }, (tx) => deleteRows(tx, tenantId, DELIVERY_LOG_DAYS));
  }
}
