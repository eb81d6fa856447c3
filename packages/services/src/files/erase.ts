import { lockFile, markFileErased } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';
import { requireOwn } from './require-own.ts';

/**
 * Has a deleted file erased now, for the room that it takes; the worker does so within minutes.
 * @throws DomainError `files.off`, `resource.not_found` for one that is not deleted, `permission.denied`
 */
export function eraseFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
): Promise<void> {
  requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:write', locks: caller } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const before = await lockFile(tx, tenantId, id);
    if (!before) throw new DomainError('resource.not_found');
    requireOwn(ctx, actor, before);
    if (!(await markFileErased(tx, tenantId, id))) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.erased',
      target: { kind: 'file', id, name: before.name },
      before: { name: before.name },
    });
  });
}
