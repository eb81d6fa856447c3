import type { ScopedWriter } from '@gatehouse/db/database';
import { listConnections } from '@gatehouse/db/repositories/sso-connection-changes';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { getSsoPolicy } from '@gatehouse/db/repositories/sso-policy';
import { DomainError } from '@gatehouse/domain/errors';

/**
 * Refuses to take away the last way in while everyone must use one: that policy ends by an owner's
 * word alone (R5). Holds the tenant, as who sets the policy does.
 * @throws DomainError `sso.last_connection`
 */
export async function requireOtherConnection(
  tx: ScopedWriter,
  tenantId: string,
  leavingId: string,
): Promise<void> {
  await lockTenant(tx, tenantId);
  if ((await getSsoPolicy(tx, tenantId)) !== 'required') return;
  const active = (await listConnections(tx, tenantId)).filter(({ status }) => status === 'active');
  if (active.length === 1 && active[0]?.id === leavingId) {
    throw new DomainError('sso.last_connection');
  }
}
