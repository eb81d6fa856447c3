import { isUniqueViolation } from '@gatehouse/db/errors';
import { lockProject, renameProject as updateName } from '@gatehouse/db/repositories/projects';
import { DomainError } from '@gatehouse/domain/errors';
import type { ProjectId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toProject } from './project.ts';

/**
 * Renames a project.
 * @throws DomainError `resource.not_found`, `resource.changed`, `project.exists`
 */
export async function renameProject(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ProjectId; name: string; seen?: SeenVersions },
) {
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'projects:rename', locks: caller },
      async (tx) => {
        const before = await lockProject(tx, ctx.tenant.id, input.id);
        if (before) requireVersion(input.seen, before.version);
        const project = await updateName(tx, ctx.tenant.id, input.id, input.name);
        if (!before || !project) throw new DomainError('resource.not_found');
        if (before.name !== input.name) {
          await recordEvent(tx, ctx, ctx.tenant.id, {
            action: 'project.renamed',
            target: { kind: 'project', id: input.id, name: input.name },
            before: { name: before.name },
            after: { name: input.name },
          });
        }
        return toProject(project);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('project.exists', { fields: { name: 'is taken' } });
  }
}
