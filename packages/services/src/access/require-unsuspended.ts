import type { ScopedWriter } from '@gatehouse/db/database';
import { readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';

/**
 * Refuses to write in a suspended tenant, and has a suspension wait until this transaction ends. For
 * what writes for someone without passing `authorize`.
 * @throws DomainError `tenant.suspended`
 */
export async function requireUnsuspended(tx: ScopedWriter, tenantId: string): Promise<void> {
  const status = await readStatusForWrite(tx, tenantId);
  if (status === 'suspended') throw new DomainError('tenant.suspended');
}
