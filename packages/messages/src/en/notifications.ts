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
    domain: {
      missing:
        'The DNS record that proves <b>{domain}</b> for <b>{tenant}</b> has been gone for a week. Put it back within a week, or the domain lapses.',
      lapsed:
        '<b>{domain}</b> of <b>{tenant}</b> has lapsed: its DNS record was gone for two weeks. Members can still sign in, but no one new gets in by the domain.',
      taken:
        '<b>{domain}</b>, which lapsed for <b>{tenant}</b>, has been verified by another tenant. Your members stay.',
    },
    mfaReminder:
      'The admins of <b>{tenant}</b> ask you to set up a second factor, so that a stolen password alone lets no one in.',
    mfaDue:
      '<b>{tenant}</b> requires a second factor. Without one you lose access {days, plural, one {within a day} other {in # days}}.',
    accessRequest: '<b>{name}</b> asks for access in <b>{tenant}</b>: {permission}.',
    accessRefused: 'Your request for access in <b>{tenant}</b> was declined: {permission}.',
    joinRequest: '<b>{name}</b> ({email}) asks to join <b>{tenant}</b>.',
    joinApproved: 'You’re a member of <b>{tenant}</b> now.',
    joinRefused: 'Your request to join <b>{tenant}</b> was declined.',
    keyEnds:
      'The API key <b>{key}</b> (…{hint}) of <b>{tenant}</b> expires {days, plural, one {tomorrow} other {in # days}}.',
    personalKeyRevoked: '<b>{by}</b> revoked your personal key <b>{key}</b> for <b>{tenant}</b>.',
    appCut: '<b>{by}</b> disconnected <b>{app}</b> from <b>{tenant}</b>.',
    appStopped: '<b>{app}</b> was disconnected from <b>{tenant}</b>: a token of it was used twice.',
    newDevice: 'New sign-in from <b>{device}</b>.',
    newDeviceFrom: 'New sign-in from <b>{device}</b>, IP address <b>{address}</b>.',
    breakGlass: '<b>{name}</b> signed in to <b>{tenant}</b> without the identity provider.',
    breakGlassUnprotected:
      '<b>{name}</b> gets in to <b>{tenant}</b> without the identity provider, and has no second factor any more.',
    certificateEnds:
      'A certificate of <b>{connection}</b> in <b>{tenant}</b> {days, plural, =0 {has ended} one {ends tomorrow} other {ends in # days}}.',
    webhookFailing:
      'The webhook to <b>{host}</b> in <b>{tenant}</b> was switched off: it has not answered for days.',
    webhookAuthority:
      'The webhook to <b>{host}</b> in <b>{tenant}</b> was switched off: the person who set it up may not any more.',
    metadataChanged:
      'The metadata of <b>{connection}</b> in <b>{tenant}</b> has changed and was not taken over.',
    suspended: '<b>{tenant}</b> was suspended and is read-only. Reason: {reason}',
    supportRequested:
      '<b>{operator}</b> from support asks for access to <b>{tenant}</b>. Reason: {reason}',
    reactivated: '<b>{tenant}</b> is active again.',
  },
  mails: {
    title: 'Emails',
    description: 'Choose what we also email you about. Invitations are always emailed.',
    roleChanged: 'My role in a tenant changes',
    domain: 'A domain of a tenant I own needs attention',
    mfaReminder: 'An admin asks me to set up a second factor',
    mfaDue: 'I need a second factor soon to keep my access',
    accessRequest: 'A member whose role I can change asks for access',
    accessRefused: 'My request for access is declined',
    joinRequest: 'Someone asks to join a tenant where I can invite people',
    keyEnds: 'An API key of mine, or of a tenant I own, expires soon',
    personalKeyRevoked: 'Someone revokes a personal key of mine',
    appEnded: 'An app that I connected is disconnected',
    joinAnswered: 'My request to join a tenant is answered',
    newDevice: 'I sign in with a new browser',
    saved: 'Saved.',
    failed: 'Your change wasn’t saved.',
  },
} as const;
