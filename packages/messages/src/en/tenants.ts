export const tenants = {
  title: 'My tenants',
  description: 'The tenants you’re a member of. You can have a different role in each.',
  settingUp: 'Setting up',
  empty: {
    title: 'You don’t belong to a tenant yet',
    text: 'Create your own below, or ask someone to invite {email}. We’ll email you the invitation.',
  },
  joinable: {
    title: 'Join {tenant}',
    text: 'Your email address belongs to its domain, so you can join as {role} without an invitation.',
    submit: 'Join {tenant}',
    ask: {
      title: '{tenant} is at your company',
      text: 'Your email address belongs to its domain. Ask to join, and its admins decide.',
      note: 'Note',
      noteHint: 'Optional. Your admins see it with your name and email address.',
      submit: 'Ask to join',
      done: 'Your request is with the admins of {tenant}.',
    },
    waiting: {
      title: 'You asked to join {tenant}',
      text: 'Your request of {day} is with the admins. You’ll get an email when someone answers.',
    },
    refused: {
      title: 'Your request to join {tenant} was declined',
      text: 'You can ask again from {day}.',
    },
  },
  deleted: {
    title: 'Deleted tenants',
    description: 'You owned these tenants and can still restore them.',
    until: 'Will be erased on {day}',
    restore: 'Restore',
    restoreOne: 'Restore {name}',
  },
  search: 'Search tenants',
  found: '{count, plural, =0 {No tenants found.} one {1 tenant found.} other {# tenants found.}}',
  create: {
    title: 'Create a tenant',
    description: 'You become its owner and can invite others right away.',
    name: 'Name',
    nameHint: 'You can change it later.',
    slug: 'URL (optional)',
    slugHint: 'Lowercase letters, digits and hyphens. Leave empty to use the name.',
    submit: 'Create tenant',
  },
} as const;
