import type { HotRead } from '@gatehouse/db/database';
import { listProjects as selectProjects, projectsAhead } from '@gatehouse/db/repositories/projects';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toProject } from './project.ts';

interface Input extends PageInput {
  /** Part of the name. */
  readonly search?: string | undefined;
}

/** The tenant's projects, newest first. */
export function listProjects(deps: Pick<Deps, 'db'>, ctx: Context, input: Input) {
  return authorize(deps, ctx, { permission: 'projects:read' }, async (db) => {
    const before = decodeIdCursor(ctx.tenant.id, input.cursor);
    const rows = await selectProjects(db, ctx.tenant.id, {
      search: input.search ?? '',
      before,
      limit: input.limit + 1,
    });
    return toPage({ owner: ctx.tenant.id, rows, limit: input.limit }, toProject, (row) => [row.id]);
  });
}

/** What `listProjects` reads, to go along with the question who asks: of the first page only. */
export function listProjectsAhead({ limit, cursor, search }: Input): HotRead | null {
  return cursor === undefined && search === undefined ? projectsAhead(limit + 1) : null;
}
