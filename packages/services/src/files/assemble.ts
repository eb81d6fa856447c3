import type { FileRow } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import { fileKey, type FileStore, StorageError, type StoreSession } from '@gatehouse/storage';
import { askStore } from './files-access.ts';
import { missingParts } from './parts.ts';
import { unlessOver } from './upload-over.ts';

/**
 * Has the store put the parts of a file together, or finds that it has. What comes of it must be what
 * was announced, to the byte: else it is erased.
 * @throws DomainError `files.incomplete`, `service.unavailable`
 */
export async function assemble(
  store: FileStore,
  session: StoreSession,
  { tenantId, file }: { readonly tenantId: string; readonly file: FileRow },
): Promise<{ readonly key: string; readonly etag: string }> {
  const key = fileKey(tenantId, file.id);
  const { uploadId } = file;
  if (uploadId === null) throw new DomainError('files.incomplete');
  await unlessOver(
    async () => {
      const parts = await askStore(() => store.listParts(session, { key, uploadId }));
      if (missingParts(file.size, parts).length > 0) throw new DomainError('files.incomplete');
      await askStore(() => store.completeUpload(session, { key, uploadId, parts }));
    },
    () => undefined,
  ).catch((error: unknown) => {
    // A part was replaced meanwhile.
    const refused = error instanceof StorageError && error.code === 'storage.parts_refused';
    throw refused ? new DomainError('files.incomplete', { cause: error }) : error;
  });
  const object = await askStore(() => store.headObject(session, key));
  if (!object) throw new DomainError('files.incomplete');
  if (object.size !== file.size || object.contentType !== file.contentType) {
    await askStore(() => store.deleteObject(session, key));
    throw new DomainError('files.incomplete');
  }
  return { key, etag: object.etag };
}
