export const notifications = {
  title: 'Notifications',
  description: 'What concerns you, in all your tenants.',
  pages: 'Pages of notifications',
  empty: {
    title: 'Nothing yet',
    text: 'Invitations, changes of your role and sign-ins with a new browser will be listed here.',
  },
  unread: 'Unread',
  readAll: 'Mark all as read',
  open: 'Open',
  kinds: {
    invitation: '<b>{inviter}</b> invites you to <b>{tenant}</b> as <b>{role}</b>.',
    roleChanged: 'Your role in <b>{tenant}</b> was changed from <b>{from}</b> to <b>{to}</b>.',
    newDevice: 'You signed in with a new browser: <b>{device}</b>.',
    newDeviceFrom: 'You signed in with a new browser: <b>{device}</b>, from <b>{address}</b>.',
  },
  mails: {
    title: 'Mails',
    description: 'What you are also told by mail. Invitations always come by mail.',
    roleChanged: 'My role in a tenant has changed',
    newDevice: 'I signed in with a new browser',
    saved: 'Saved.',
    failed: 'That was not saved.',
  },
} as const;
