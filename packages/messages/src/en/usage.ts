export const usage = {
  title: 'Usage',
  description: 'The members of {tenant} and what they do here, in numbers. Days are in UTC.',
  period: 'Period',
  days: '{days, number} days',
  day: 'Day',
  unknown: 'Not counted',
  table: 'As a table',
  members: {
    title: 'Members',
    description:
      '{count, plural, one {# active member} other {# active members}} now. They are counted every few minutes; a day on which nobody counted has no bar.',
    column: 'Active members',
  },
  signIns: {
    title: 'Sign-ins',
    description:
      '{count, plural, one {# sign-in} other {# sign-ins}} in this period. Whoever signs in more than once on a day counts once.',
    column: 'Members who signed in',
  },
  invitations: {
    title: 'Invitations by state',
    description: '{count, plural, one {# invitation} other {# invitations}} in all.',
    state: 'State',
    column: 'Invitations',
    states: {
      pending: 'Open',
      accepted: 'Accepted',
      expired: 'Expired',
      revoked: 'Revoked',
    },
  },
} as const;
