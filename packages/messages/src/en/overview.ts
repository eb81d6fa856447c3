export const overview = {
  title: 'Overview',
  description: 'How {tenant} is doing.',
  firstSteps: {
    title: 'First steps',
    done: 'Done',
    open: 'To do',
    steps: {
      project: 'Create a project, or add samples',
      people: 'Invite the people you work with',
      secondFactor: 'Protect your account with a second factor',
    },
  },
} as const;
