import { getFile } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { fileKey, type StoredPart } from '@gatehouse/storage';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toFile } from './file.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from './files-access.ts';
import { missingParts, signNextParts } from './parts.ts';
import { requireOwn } from './require-own.ts';
import { unlessOver } from './upload-over.ts';

/**
 * How far an upload is, as the store says, with new URLs for the next of its missing parts.
 * @throws DomainError `files.off`, `resource.not_found`, `permission.denied`, `files.not_uploading`,
 *   `files.incomplete` for one that never began
 */
export async function getUpload(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
) {
  const { store } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const file = await authorize(deps, ctx, { permission: 'files:write' }, async (db) => {
    const row = await getFile(db, tenantId, id);
    if (!row) throw new DomainError('resource.not_found');
    requireOwn(ctx, ctx, row);
    if (row.status !== 'uploading') throw new DomainError('files.not_uploading');
    return row;
  });
  const { uploadId } = file;
  if (uploadId === null) throw new DomainError('files.incomplete');
  const session = storeSession(ctx, 'write');
  const key = fileKey(tenantId, id);
  // Put together, and waits for its completion here: nothing is missing.
  const done = await unlessOver(
    () => askStore(() => store.listParts(session, { key, uploadId })),
    (): StoredPart[] | null => null,
  );
  const parts = done === null ? [] : missingParts(file.size, done);
  const upload = await signNextParts(store, session, { tenantId, file, parts });
  return { file: toFile(file), upload: { ...upload, done: done ?? [] } };
}
