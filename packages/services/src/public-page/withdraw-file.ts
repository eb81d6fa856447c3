import { setFilePublished } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { publicKey } from '@gatehouse/storage';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toFile } from '../files/file.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from '../files/files-access.ts';

/**
 * Takes a file back from guests. From then on no one is led to it; then the copy goes. Sent again, it
 * deletes what a fault of the store left.
 * @throws DomainError `files.off`, `resource.not_found`, `service.unavailable`
 */
export async function withdrawFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
) {
  const { store } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'tenant:secure', locks: caller } as const;
  const file = await authorize(deps, ctx, request, async (tx) => {
    const row = await setFilePublished(tx, tenantId, id, false);
    if (!row) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.withdrawn',
      target: { kind: 'file', id, name: row.name },
    });
    return toFile(row);
  });
  await askStore(() => store.deleteObject(storeSession(ctx, 'write'), publicKey(tenantId, id)));
  return file;
}
