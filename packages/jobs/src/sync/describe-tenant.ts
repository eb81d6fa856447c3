import { readGroupDescription } from '@gatehouse/db/repositories/tenants';
import { groupName } from '@gatehouse/domain/group-name';
import type { TenantId } from '@gatehouse/domain/ids';
import { ROLES } from '@gatehouse/domain/role';
import type { WorkerDeps } from './worker-deps.ts';

/** How often the name may change under one run before the job is tried afresh. */
const ROUNDS = 5;

/** Has the pool's groups of a tenant say its name, as it is now. Makes no group. */
export async function describeTenant(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { tenantId }: { tenantId: TenantId },
): Promise<void> {
  const read = () => deps.db.readTenant({ tenantId }, (db) => readGroupDescription(db, tenantId));
  let name = await read();
  for (let round = 0; round < ROUNDS; round += 1) {
    if (name === null) return;
    for (const role of ROLES) await deps.pool.describeGroup(groupName(tenantId, role), name);
    const now = await read();
    if (now === name) return;
    name = now;
  }
  throw new Error('the name keeps changing');
}
