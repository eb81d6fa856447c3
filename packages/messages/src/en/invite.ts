export const invite = {
  page: 'Invitation',
  noInvitation: {
    title: 'This invitation link isn’t valid',
    text: 'Open the link in your most recent invitation email. Older links stop working when a new one is sent.',
  },
  accepted: {
    title: 'This invitation has already been accepted',
    text: 'It can be accepted only once. If that was you, you’re already a member of {tenant}.',
    open: 'Open {tenant}',
  },
  expired: {
    title: 'This invitation has expired',
    text: 'Ask {inviter} or another admin of {tenant} to send a new one.',
  },
  revoked: {
    title: 'This invitation has been revoked',
    text: 'If you think that’s a mistake, ask {inviter} or another admin of {tenant}.',
  },
  join: 'Join {tenant}',
  invitesYou:
    '<b>{inviter}</b> invites you to <b>{tenant}</b> as <b>{role}</b>. The invitation is for <b>{email}</b>.',
  product: 'What is {product}?',
  firstTime: {
    title: 'Is this your first time here?',
    text: 'The invitation email also contains a temporary password for {email}. You choose your own when you sign in.',
  },
  signInToAccept: 'Sign in to accept',
  signedInAs: 'Signed in as {email}',
  otherPerson: {
    title: 'You’re signed in as {email}',
    text: 'This invitation is for {email}. Sign out, then sign in with that address.',
    switch: 'Sign out and switch',
  },
  accept: 'Accept and open {tenant}',
  renew: {
    question: 'Temporary password expired or lost?',
    send: 'Send a new one',
    sent: 'We’ve emailed a new password',
    next: 'Check the inbox of {email}, then choose “Sign in to accept”.',
  },
  waiting: {
    title: '{inviter} invites you to {tenant}',
    goOn: 'Continue to the invitation',
  },
} as const;
