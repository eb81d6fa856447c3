export const projects = {
  title: 'Projects',
  description: 'What {tenant} is working on.',
  pages: 'Pages of projects',
  columns: { project: 'Project', createdBy: 'Created by', created: 'Created', changed: 'Changed' },
  empty: {
    title: 'No projects yet',
    mayCreate: 'Create the first one. Everybody in the tenant will see it.',
    mayNot: 'Once somebody creates one, you will see it here.',
  },
  name: 'Name',
  create: {
    open: 'New project',
    title: 'New project',
    description: 'Everybody in the tenant will see it.',
    submit: 'Create project',
    done: '{name} has been created.',
  },
  actionsFor: 'Actions for {name}',
  rename: {
    open: 'Rename…',
    title: 'Rename {name}',
    submit: 'Rename',
    done: '{before} is now called {name}.',
  },
  delete: {
    open: 'Delete…',
    title: 'Delete {name}?',
    description: 'The project is deleted for everybody in {tenant}. This can not be undone.',
    submit: 'Delete project',
    done: '{name} has been deleted.',
    failed: '{name} is still there.',
  },
} as const;
