import { getFile } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { fileKey } from '@gatehouse/storage';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { contentDisposition, type Disposition } from './content-disposition.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from './files-access.ts';

/** What a browser may show by itself: pictures of pixels, which run nothing. */
const SHOWN: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** Told of what is downloaded, whatever its uploader said: no browser opens it. */
const OPAQUE = 'application/octet-stream';

/**
 * A URL that the content of a file is downloaded from for five minutes, whoever has it. It is an event:
 * what was taken is known. Only a file that the scanner let through has one.
 * @throws DomainError `files.off`, `resource.not_found`, `files.not_ready`, `files.infected`, and
 *   `input.invalid` for one that is not shown
 */
export async function downloadFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id, disposition }: { id: FileId; disposition: Disposition },
) {
  const { store } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:read', locks: caller, carriesAway: true } as const;
  const { name, contentType } = await authorize(deps, ctx, request, async (tx) => {
    const file = await getFile(tx, tenantId, id);
    if (!file) throw new DomainError('resource.not_found');
    if (file.status === 'infected') throw new DomainError('files.infected');
    if (file.status !== 'ready') throw new DomainError('files.not_ready');
    if (disposition === 'inline' && !SHOWN.has(file.contentType)) {
      const fields = { disposition: 'must be attachment for this file' };
      throw new DomainError('input.invalid', { fields });
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.downloaded',
      target: { kind: 'file', id, name: file.name },
    });
    return file;
  });
  return askStore(() =>
    store.signDownload(storeSession(ctx, 'read'), {
      key: fileKey(tenantId, id),
      disposition: contentDisposition(disposition, name),
      contentType: disposition === 'inline' ? contentType : OPAQUE,
    }),
  );
}
