import { lockFile, restoreFile as undelete } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toFile } from './file.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';
import { requireOwn } from './require-own.ts';

/**
 * Brings a deleted file back, within its 30 days. It has counted all the time.
 * @throws DomainError `files.off`, `resource.not_found`, `permission.denied`
 */
export function restoreFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
) {
  requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:write', locks: caller } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const before = await lockFile(tx, tenantId, id);
    if (!before) throw new DomainError('resource.not_found');
    requireOwn(ctx, actor, before);
    if (!before.deletedAt) return toFile(before);
    const file = await undelete(tx, tenantId, id);
    if (!file) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.restored',
      target: { kind: 'file', id, name: file.name },
    });
    return toFile(file);
  });
}
