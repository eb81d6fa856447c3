import { isUniqueViolation } from '@gatehouse/db/errors';
import { insertProject } from '@gatehouse/db/repositories/projects';
import { DomainError } from '@gatehouse/domain/errors';
import { authorId } from '@gatehouse/domain/principal';
import { newId, type ProjectId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toProject } from './project.ts';

/**
 * Creates a project.
 * @throws DomainError `project.exists`
 */
export async function createProject(deps: Pick<Deps, 'db'>, ctx: Context, input: { name: string }) {
  const id = newId<ProjectId>();
  const { principal } = ctx;
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'projects:create', locks: caller },
      async (tx) => {
        const project = await insertProject(tx, {
          tenantId: ctx.tenant.id,
          id,
          name: input.name,
          createdBy: authorId(principal),
          createdByName: principal.name,
        });
        await recordEvent(tx, ctx, ctx.tenant.id, {
          action: 'project.created',
          target: { kind: 'project', id, name: input.name },
          after: { name: input.name },
        });
        return toProject(project);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('project.exists', { fields: { name: 'is taken' } });
  }
}
