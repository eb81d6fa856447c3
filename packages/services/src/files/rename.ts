import { lockFile, renameFile as updateName } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toFile } from './file.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';
import { requireOwn } from './require-own.ts';

/**
 * Renames a file: one's own, or anyone's with `files:delete`.
 * @throws DomainError `files.off`, `resource.not_found`, `permission.denied`, `resource.changed`
 */
export function renameFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  input: { id: FileId; name: string; seen?: SeenVersions },
) {
  requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:write', locks: caller } as const;
  return authorize(deps, ctx, request, async (tx, { actor }) => {
    const before = await lockFile(tx, tenantId, input.id);
    if (!before || before.deletedAt) throw new DomainError('resource.not_found');
    requireOwn(ctx, actor, before);
    requireVersion(input.seen, before.version);
    if (before.name === input.name) return toFile(before);
    const file = await updateName(tx, tenantId, input.id, input.name);
    if (!file) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.renamed',
      target: { kind: 'file', id: input.id, name: input.name },
      before: { name: before.name },
      after: { name: input.name },
    });
    return toFile(file);
  });
}
