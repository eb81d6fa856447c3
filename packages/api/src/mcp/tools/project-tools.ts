import type { ToolDeclaration } from '../tool-declaration.ts';

/** The sample's: projects. */
export const PROJECT_TOOLS: readonly ToolDeclaration[] = [
  {
    operation: 'listProjects',
    title: 'List projects',
    description: 'The projects of the tenant, newest first, a page at a time.',
  },
  {
    operation: 'createProject',
    title: 'Create a project',
    description: 'Creates a project. Names are unique in the tenant.',
  },
  {
    operation: 'renameProject',
    title: 'Rename a project',
    description: 'Gives a project, by its id from listProjects, another name.',
  },
  {
    operation: 'deleteProject',
    title: 'Delete a project',
    description: 'Deletes a project by its id. This can’t be undone.',
    destructive: true,
  },
];
