export const notifications = {
  title: 'Notifications',
  description: 'Updates from all your tenants.',
  pages: 'Pages of notifications',
  empty: {
    title: 'No notifications yet',
    text: 'Invitations, role changes and sign-ins from new browsers appear here.',
  },
  unread: 'Unread',
  readAll: 'Mark all as read',
  open: 'Open',
  kinds: {
    invitation: '<b>{inviter}</b> invites you to <b>{tenant}</b> as <b>{role}</b>.',
    roleChanged: 'Your role in <b>{tenant}</b> was changed from <b>{from}</b> to <b>{to}</b>.',
    newDevice: 'New sign-in from <b>{device}</b>.',
    newDeviceFrom: 'New sign-in from <b>{device}</b>, IP address <b>{address}</b>.',
  },
  mails: {
    title: 'Emails',
    description: 'Choose what we also email you about. Invitations are always emailed.',
    roleChanged: 'My role in a tenant changes',
    newDevice: 'I sign in with a new browser',
    saved: 'Saved.',
    failed: 'Your change wasn’t saved.',
  },
} as const;
