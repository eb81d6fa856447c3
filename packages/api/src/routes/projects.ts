import { type ProjectId, toId } from '@gatehouse/domain/ids';
import * as projects from '@gatehouse/services/projects';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  projectBody,
  projectPageSchema,
  projectSchema,
  projectsQuery,
} from '../schemas/project.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ projectId: idSchema });

const listProjects = defineRoute({
  id: 'listProjects',
  method: 'get',
  path: '/tenants/{tenant}/projects',
  summary: 'Projects, newest first',
  access: 'projects:read',
  query: projectsQuery,
  answer: 'json',
  status: 200,
  response: projectPageSchema,
  ahead: (query) => projects.listProjectsAhead(query),
  run: ({ deps, ctx, query }) => projects.listProjects(deps, ctx, query),
});

const createProject = defineRoute({
  id: 'createProject',
  method: 'post',
  path: '/tenants/{tenant}/projects',
  summary: 'Create a project',
  access: 'projects:create',
  body: projectBody,
  answer: 'json',
  status: 201,
  response: projectSchema,
  errors: ['project.exists'],
  run: ({ deps, ctx, body }) => projects.createProject(deps, ctx, body),
});

const renameProject = defineRoute({
  id: 'renameProject',
  method: 'patch',
  path: '/tenants/{tenant}/projects/{projectId}',
  summary: 'Rename a project',
  access: 'projects:rename',
  conditional: true,
  params,
  body: projectBody,
  answer: 'json',
  status: 200,
  response: projectSchema,
  errors: ['project.exists'],
  run: ({ deps, ctx, params: { projectId }, body, seen }) =>
    projects.renameProject(deps, ctx, { id: toId<ProjectId>(projectId), ...body, seen }),
});

const deleteProject = defineRoute({
  id: 'deleteProject',
  method: 'delete',
  path: '/tenants/{tenant}/projects/{projectId}',
  summary: 'Delete a project',
  access: 'projects:delete',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { projectId }, seen }) =>
    projects.deleteProject(deps, ctx, { id: toId<ProjectId>(projectId), seen }),
});

/** In the order in which they are matched and documented. */
export const projectsRoutes = [listProjects, createProject, renameProject, deleteProject];
