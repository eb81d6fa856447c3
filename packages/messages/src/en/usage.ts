export const usage = {
  title: 'Usage',
  description: 'Members of {tenant} and their activity in numbers. Days are in UTC.',
  period: 'Period',
  days: '{days, number} days',
  day: 'Day',
  unknown: 'No data',
  table: 'As a table',
  numbers: {
    members: 'Members',
    active: 'Active in {days, number} days',
    accepted: 'Invitations accepted',
    change: '{change} in {days, number} days',
    same: 'As many as {days, number} days ago',
    noneBefore: 'No count from before',
    share: '{share} of the members',
  },
  activity: {
    title: 'Activity',
    description:
      '{count, plural, one {# sign-in} other {# sign-ins}} in this period ({change} against the one before). Each member counts once per day; days without data are gaps.',
  },
  members: { column: 'Members' },
  signIns: { column: 'Signed in' },
  invitations: {
    title: 'Invitations by status',
    description: '{count, plural, one {# invitation} other {# invitations}} in total.',
    states: {
      pending: 'Open',
      accepted: 'Accepted',
      expired: 'Expired',
      revoked: 'Revoked',
    },
  },
} as const;
