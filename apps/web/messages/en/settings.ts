export const settings = {
  title: 'Settings',
  description: 'How {tenant} is set up.',
  tabs: { general: 'General', roles: 'Roles', apiKeys: 'API keys', apiClients: 'API clients' },
  tenant: {
    title: 'Tenant',
    called: 'The tenant is called <b>{name}</b>. An owner or an admin can rename it.',
    address: 'Its address is <code>/t/{slug}</code>, and stays when the name changes.',
    name: 'Name',
    nameHint: 'Everybody in the tenant sees it, and so do the people you invite.',
    save: 'Save name',
    saved: 'The tenant is now called {name}.',
  },
  role: {
    title: 'What you may do as {role}',
    description: 'An owner or an admin of the tenant can change your role.',
  },
} as const;
