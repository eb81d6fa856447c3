export const connectedApps = {
  title: 'Connected apps',
  description: 'AI agents and other apps that you let act as you, each in one tenant.',
  empty:
    'None yet. Add the address of this site’s MCP endpoint in your app, and it asks you to allow it.',
  app: 'App',
  computer: 'An app on the user’s computer',
  tenant: 'Tenant',
  user: 'Acts as',
  since: 'Connected',
  lastUsed: 'Last used',
  ends: 'Ends',
  stopped: 'Doesn’t work now',
  cut: 'Disconnect',
  cutOne: 'Disconnect {name}',
  cutTitle: 'Disconnect {name}?',
  cutText:
    'It loses access to {tenant} immediately. To use it there again, it has to be connected again.',
  cutSubmit: 'Disconnect',
  cutDone: '{name} disconnected.',
  admin: {
    description: 'Apps that members let act as them in {tenant}. Their names are not verified.',
    empty: 'No connected apps',
    emptyText: 'No member has connected an app to {tenant}.',
    pages: 'Pages of connected apps',
    refused: 'Personal keys are not allowed here, so no app works.',
    cutAll: 'Disconnect all',
    cutAllTitle: 'Disconnect all apps?',
    cutAllText:
      'Every connected app loses access to {tenant} immediately, and its user is told. To stop members from connecting apps again, stop all personal keys.',
    cutAllDone: '{count, plural, one {# app} other {# apps}} disconnected.',
  },
} as const;
