import { findDatabasesToCheck } from '@gatehouse/db/repositories/lookups';
import { noteDatabaseCheck } from '@gatehouse/db/repositories/tenant-moves';
import type { DatabaseCheck } from '@gatehouse/db/tenant-databases/placement';
import { isDomainError } from '@gatehouse/domain/errors';
import type { WorkerDeps } from './sync/worker-deps.ts';

/** Seconds between two looks at one database. */
const EVERY_SECONDS = 60;

/** Databases that are looked at together: one that does not answer holds up few others. */
const AT_ONCE = 4;

/** Characters of a fault that are kept. */
const MOST = 200;

/** Looks how tenants' own databases are, for the page of those who run the service. */
export async function checkDatabases({ db }: Pick<WorkerDeps, 'db'>): Promise<void> {
  const left = await findDatabasesToCheck(db, EVERY_SECONDS);
  const checkNext = async (): Promise<void> => {
    for (let entry = left.shift(); entry; entry = left.shift()) {
      const tenantId = entry.tenant_id;
      const check = await checkOne(db, tenantId);
      await db.withTenant({ tenantId }, (tx) => noteDatabaseCheck(tx, tenantId, check));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext));
}

async function checkOne(db: WorkerDeps['db'], tenantId: string): Promise<DatabaseCheck> {
  const unknown = { connections: null, connectionsAllowed: null, migrations: null };
  try {
    const found = await db.placed.useDedicated(tenantId, (database) => database.check());
    return { ...(found ?? unknown), fault: null };
  } catch (error) {
    return { ...unknown, fault: getReason(error).slice(0, MOST) };
  }
}

/** What stands behind `tenant.database_unavailable`. */
function getReason(error: unknown): string {
  if (isDomainError(error) && error.cause !== undefined) return getReason(error.cause);
  return error instanceof Error ? error.message : String(error);
}
