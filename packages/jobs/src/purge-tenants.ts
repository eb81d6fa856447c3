import { findTenantsToPurge } from '@gatehouse/db/repositories/lookups';
import { listUploads } from '@gatehouse/db/repositories/files';
import { eraseAuditEvents, lockDueTenant, purgeTenantRows } from '@gatehouse/db/repositories/purge';
import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { ROLES } from '@gatehouse/domain/role';
import { randomUUID } from 'node:crypto';
import { recordEvent } from '@gatehouse/services/audit';
import { fileKey, publicPrefix, tenantPrefix } from '@gatehouse/storage';
import { WORKER_SESSION } from './purge-files.ts';
import type { WorkerDeps } from './sync/worker-deps.ts';

type PurgeDeps = Pick<WorkerDeps, 'db' | 'pool' | 'store' | 'log'>;

const MOST_TENANTS_A_RUN = 50;

/**
 * Purges the deleted tenants whose day has come: their groups in the pool first, then the content of
 * their files, then the names in their log, then their rows, in one transaction. What a run did not get to, the next one does.
 * @returns how many were purged
 * @throws CognitoError when the pool is down, StorageError when the store is
 */
export async function purgeDueTenants(deps: PurgeDeps): Promise<number> {
  const due = await findTenantsToPurge(deps.db, MOST_TENANTS_A_RUN);
  for (const { tenant_id } of due) await purgeTenant(deps, toId<TenantId>(tenant_id));
  return due.length;
}

async function purgeTenant(deps: PurgeDeps, tenantId: TenantId): Promise<void> {
  for (const role of ROLES) await deps.pool.deleteGroup(groupName(tenantId, role));
  await eraseFiles(deps, tenantId);
  let erased: number;
  do {
    erased = await deps.db.withTenant({ tenantId }, async (tx) => {
      return (await lockDueTenant(tx, tenantId)) ? eraseAuditEvents(tx, tenantId, null) : 0;
    });
  } while (erased > 0);
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const tenant = await lockDueTenant(tx, tenantId);
    if (!tenant) return;
    await recordEvent(
      tx,
      {
        principal: { kind: 'system', name: 'Purge' },
        requestId: `purge-${randomUUID()}`,
        address: null,
      },
      tenantId,
      { action: 'tenant.purged', target: { kind: 'tenant', id: tenantId, name: tenant.slug } },
    );
    await purgeTenantRows(tx, tenantId);
  });
  deps.log.info({ tenant: tenantId }, 'tenant purged');
}

/** Their rows go later, so that a fault in between leaves what the next run needs. */
async function eraseFiles(
  { db, store }: Pick<PurgeDeps, 'db' | 'store'>,
  tenantId: TenantId,
): Promise<void> {
  if (!store) return;
  // Waits for a restore that is under way; none begins after it.
  const uploads = await db.withTenant({ tenantId }, async (tx) =>
    (await lockDueTenant(tx, tenantId)) ? listUploads(tx, tenantId) : null,
  );
  if (!uploads) return;
  const session = { ...WORKER_SESSION, tenantId };
  for (const { id, uploadId } of uploads) {
    await store.abortUpload(session, { key: fileKey(tenantId, id), uploadId });
  }
  await store.deleteBelow(session, publicPrefix(tenantId));
  await store.deleteBelow(session, tenantPrefix(tenantId));
}
