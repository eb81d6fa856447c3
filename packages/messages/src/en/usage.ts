export const usage = {
  title: 'Usage',
  description: 'Members of {tenant} and their activity in numbers. Days are in UTC.',
  period: 'Period',
  days: '{days, number} days',
  day: 'Day',
  unknown: 'No data',
  table: 'As a table',
  members: {
    title: 'Members',
    description:
      '{count, plural, one {# active member} other {# active members}} now. Counted every few minutes; days without data have no bar.',
    column: 'Active members',
  },
  signIns: {
    title: 'Sign-ins',
    description:
      '{count, plural, one {# sign-in} other {# sign-ins}} in this period. Each member counts once per day.',
    column: 'Members who signed in',
  },
  invitations: {
    title: 'Invitations by status',
    description: '{count, plural, one {# invitation} other {# invitations}} in total.',
    state: 'Status',
    column: 'Invitations',
    states: {
      pending: 'Open',
      accepted: 'Accepted',
      expired: 'Expired',
      revoked: 'Revoked',
    },
  },
} as const;
