export const shell = {
  home: 'Gatehouse, my tenants',
  tenant: 'Tenant',
  notAvailable: 'Not available',
  nav: {
    projects: 'Projects',
    members: 'Members',
    audit: 'Audit log',
    settings: 'Settings',
  },
  switcher: {
    label: 'Switch tenant',
    suffix: ': switch tenant',
    create: 'Create a tenant',
  },
  menu: {
    label: 'Your menu',
    prefix: 'Your menu:',
    profile: 'Profile',
    signOut: 'Sign out',
    stillSignedIn: 'You are still signed in.',
  },
  settingUp: {
    title: 'Setting up your access…',
    text: 'You are a member of {tenant}. This takes a moment, and the page goes on by itself.',
  },
} as const;
