import { type FileRow, finishUpload, lockFile } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { assemble } from './assemble.ts';
import { toFile } from './file.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from './files-access.ts';
import { requireOwn } from './require-own.ts';

const REQUEST = { permission: 'files:write', locks: caller } as const;

/**
 * Completes an upload: the store is asked which parts it has, puts them together and is asked what
 * came of it; then the scanner looks. Sent twice, or after a fault, it goes on where it was.
 * @throws DomainError `files.off`, `resource.not_found`, `permission.denied`, `files.incomplete`,
 *   `service.unavailable`
 */
export async function completeUpload(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
) {
  const { store, scan } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const find = () =>
    authorize(deps, ctx, REQUEST, async (tx, { actor }) => {
      const row = await lockFile(tx, tenantId, id);
      if (!row || row.deletedAt) throw new DomainError('resource.not_found');
      requireOwn(ctx, actor, row);
      return row;
    });
  const file = await find();
  if (file.status !== 'uploading') return { file: toFile(file) };
  const session = storeSession(ctx, 'write');
  const { key, etag } = await assemble(store, session, { tenantId, file });
  const verdict = await scan({
    tenantId,
    id,
    size: file.size,
    contentType: file.contentType,
    read: () => store.readObject(session, key),
  });
  const status = verdict === 'infected' ? 'infected' : 'ready';
  if (status === 'infected') await askStore(() => store.deleteObject(session, key));
  const ended = await finish(deps, ctx, { id, etag, status });
  return { file: toFile(ended ?? (await find())) };
}

/** Null when another request has ended the upload. */
function finish(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  file: { readonly id: FileId; readonly etag: string; readonly status: 'ready' | 'infected' },
): Promise<FileRow | null> {
  return authorize(deps, ctx, REQUEST, async (tx) => {
    const row = await finishUpload(tx, ctx.tenant.id, file);
    if (!row) return null;
    const { id, name, size, contentType } = row;
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: file.status === 'ready' ? 'file.uploaded' : 'file.found_infected',
      target: { kind: 'file', id, name },
      after: { name, size, contentType },
    });
    return row;
  });
}
