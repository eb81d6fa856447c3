export const tenants = {
  title: 'My tenants',
  description: 'Where you are a member. In each tenant you have a role of its own.',
  settingUp: 'Setting up',
  empty: {
    title: 'You do not belong to a tenant yet',
    text: 'Create your own below. Or ask somebody to invite {email}: the invitation comes by mail.',
  },
  deleted: {
    title: 'Deleted tenants',
    description: 'You were their owner, and can still restore them.',
    until: 'Erased on {day}',
    restore: 'Restore',
    restoreOne: 'Restore {name}',
  },
  create: {
    title: 'Create a tenant',
    description: 'You become its owner, and can invite others right away.',
    name: 'Name',
    nameHint: 'What people call it. You can change it later.',
    slug: 'Address (optional)',
    slugHint: 'Lower-case letters, digits and hyphens. Made from the name if empty.',
    submit: 'Create tenant',
  },
} as const;
