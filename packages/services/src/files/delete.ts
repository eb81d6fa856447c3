import { lockFile, markFileDeleted } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';
import { requireOwn } from './require-own.ts';

/** Days for which a deleted file can be restored. */
const DAYS = 30;

/**
 * Deletes a file: one's own, or anyone's with `files:delete`. It can be restored for 30 days. An upload
 * is given up, and a file without content is gone: neither comes back.
 * @throws DomainError `files.off`, `resource.not_found`, `permission.denied`, `resource.changed`
 */
export function deleteFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  input: { id: FileId; seen?: SeenVersions },
): Promise<void> {
  requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:write', locks: caller } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const before = await lockFile(tx, tenantId, input.id);
    if (!before || before.deletedAt) throw new DomainError('resource.not_found');
    requireOwn(ctx, actor, before);
    requireVersion(input.seen, before.version);
    await markFileDeleted(tx, tenantId, input.id, before.status === 'ready' ? DAYS : 0);
    await recordEvent(tx, ctx, tenantId, {
      action: before.status === 'uploading' ? 'file.upload_canceled' : 'file.deleted',
      target: { kind: 'file', id: input.id, name: before.name },
      before: { name: before.name },
    });
  });
}
