import { deletePurgedFile, lockFile, markFileDeleted } from '@gatehouse/db/repositories/files';
import { type FileEntry, findFilesDue } from '@gatehouse/db/repositories/lookups';
import { fileKey, type FileStore, publicKey } from '@gatehouse/storage';
import type { WorkerDeps } from './sync/worker-deps.ts';

const MOST_FILES_A_RUN = 500;

/** As whom the worker calls the store: for one tenant at a time, like anyone. */
export const WORKER_SESSION = { principalId: 'worker', access: 'write' } as const;

/**
 * Sees to the files that are due in any tenant: gives up the uploads that were abandoned, and erases
 * the content of those whose day has come, and then their row. One file's trouble does not keep the
 * others waiting.
 * @returns how many were due
 */
export async function purgeDueFiles(
  deps: Pick<WorkerDeps, 'db' | 'log'> & { readonly store: FileStore },
): Promise<number> {
  const due = await findFilesDue(deps.db, MOST_FILES_A_RUN);
  for (const entry of due) {
    const work = entry.due === 'purge' ? purge(deps, entry) : abandon(deps, entry);
    await work.catch((error: unknown) => {
      deps.log.warn({ err: error, tenant: entry.tenant_id }, 'a file could not be purged');
    });
  }
  return due.length;
}

/** From now on it cannot be completed; the purge gives it up at the store when no URL holds any more. */
async function abandon(
  { db }: Pick<WorkerDeps, 'db'>,
  { tenant_id: tenantId, file_id: id }: FileEntry,
): Promise<void> {
  await db.withTenant({ tenantId }, async (tx) => {
    const file = await lockFile(tx, tenantId, id);
    if (file?.status === 'uploading') await markFileDeleted(tx, tenantId, id, 0);
  });
}

/** Content first: what a fault leaves is a row, by which the next run finds it. */
async function purge(
  { db, store }: Pick<WorkerDeps, 'db'> & { readonly store: FileStore },
  { tenant_id: tenantId, file_id: id }: FileEntry,
): Promise<void> {
  const file = await db.withTenant({ tenantId }, (tx) => lockFile(tx, tenantId, id));
  if (!file) return;
  const session = { ...WORKER_SESSION, tenantId };
  const key = fileKey(tenantId, id);
  const { uploadId } = file;
  if (uploadId !== null) await store.abortUpload(session, { key, uploadId });
  await store.deleteObject(session, publicKey(tenantId, id));
  await store.deleteObject(session, key);
  await db.withTenant({ tenantId }, (tx) => deletePurgedFile(tx, tenantId, id));
}
