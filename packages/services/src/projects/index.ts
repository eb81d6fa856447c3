export { createProject } from './create.ts';
export { deleteProject } from './delete.ts';
export { listProjects, listProjectsAhead } from './list.ts';
export { renameProject } from './rename.ts';
