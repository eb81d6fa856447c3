import { deleteProject as deleteRow, lockProject } from '@gatehouse/db/repositories/projects';
import { DomainError } from '@gatehouse/domain/errors';
import type { ProjectId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * Deletes a project.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function deleteProject(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ProjectId; seen?: SeenVersions },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'projects:delete', locks: caller }, async (tx) => {
    const before = await lockProject(tx, ctx.tenant.id, input.id);
    if (before) requireVersion(input.seen, before.version);
    if (!before || !(await deleteRow(tx, ctx.tenant.id, input.id))) {
      throw new DomainError('resource.not_found');
    }
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: 'project.deleted',
      target: { kind: 'project', id: input.id, name: before.name },
      before: { name: before.name },
    });
  });
}
