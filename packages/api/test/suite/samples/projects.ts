import { randomUUID } from 'node:crypto';
import type { Samples } from './sample.ts';
import { addProject } from '../fixtures/tenant-things.ts';

/** Projects. */
export const PROJECT_SAMPLES: Samples = {
  listProjects: async (_, { slug }) => ({ path: `/tenants/${slug}/projects` }),
  createProject: async (_, { slug }) => ({
    path: `/tenants/${slug}/projects`,
    body: { name: `Project ${randomUUID()}` },
  }),
  renameProject: async (target, tenant) => {
    const id = await addProject(target, tenant);
    return {
      path: `/tenants/${tenant.slug}/projects/${id}`,
      body: { name: `Renamed ${randomUUID()}` },
    };
  },
  deleteProject: async (target, tenant) => {
    const id = await addProject(target, tenant);
    return { path: `/tenants/${tenant.slug}/projects/${id}` };
  },
};
