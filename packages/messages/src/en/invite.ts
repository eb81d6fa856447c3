export const invite = {
  page: 'Invitation',
  noInvitation: {
    title: 'This link leads to no invitation',
    text: 'Open the link from your newest invitation mail again. A link stops working when a newer one has been sent.',
  },
  accepted: {
    title: 'This invitation has been accepted',
    text: 'It can be accepted only once. If that was you, you are a member of {tenant} already.',
    open: 'Open {tenant}',
  },
  expired: {
    title: 'This invitation has expired',
    text: 'Its time is over. Ask {inviter} or another admin of {tenant} to send a new one.',
  },
  revoked: {
    title: 'This invitation has been revoked',
    text: 'If you think that is a mistake, ask {inviter} or another admin of {tenant}.',
  },
  join: 'Join {tenant}',
  invitesYou:
    '<b>{inviter}</b> invites you to <b>{tenant}</b> as <b>{role}</b>. The invitation is for <b>{email}</b>.',
  firstTime: {
    title: 'Is this your first time here?',
    text: 'The mail with the invitation also holds a temporary password for {email}. You choose your own when you sign in.',
  },
  signInToAccept: 'Sign in to accept',
  signedInAs: 'Signed in as {email}',
  otherPerson: {
    title: 'You are signed in as {email}',
    text: 'This invitation is for {email}. Sign out, then sign in with that address.',
    switch: 'Sign out and switch',
  },
  accept: 'Accept and open {tenant}',
  renew: {
    question: 'Your temporary password has expired or is lost?',
    send: 'Send a new one',
    sent: 'A new password is on its way',
    next: 'Look into the mailbox of {email}. Then choose “Sign in to accept”.',
  },
  waiting: {
    title: '{inviter} invites you to {tenant}',
    goOn: 'Go on to the invitation',
  },
} as const;
