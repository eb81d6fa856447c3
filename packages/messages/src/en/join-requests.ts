export const joinRequests = {
  title: 'Requests to join',
  description: 'People with an email address of your domain who ask to join.',
  columns: { person: 'Person', note: 'Note', createdAt: 'Asked', actions: 'Actions' },
  pages: 'Pages of requests',
  empty: {
    title: 'No requests',
    text: 'When someone with an address of your domain asks to join, you answer here.',
  },
  actionsFor: 'Actions for {name}',
  approve: {
    open: 'Let in…',
    title: 'Let {name} in?',
    description: '{email} becomes a member of {tenant}.',
    role: 'Role',
    submit: 'Let in',
    done: '{name} is a member now.',
  },
  refuse: {
    open: 'Decline…',
    title: 'Decline the request of {name}?',
    description: '{email} is told, and can ask again in a week.',
    submit: 'Decline',
    done: 'Declined the request of {name}.',
  },
} as const;
