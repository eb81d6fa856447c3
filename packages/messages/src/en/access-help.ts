export const accessHelp = {
  title: 'Why can’t I?',
  denied: 'not allowed',
  askPeople: 'This takes the {role} role. Ask {people}.',
  askAnyone: 'This takes the {role} role. Ask an owner or admin of this tenant.',
  ask: 'Ask for access',
  whom: 'Ask for it…',
  why: 'Why?',
  failed: 'We can’t find out right now.',
  withdraw: 'Withdraw request',
  request: {
    open: 'You’ve asked for this. You’ll hear as soon as someone answers.',
    refused: 'Your request was declined. You can ask again in a week.',
  },
  refusal: 'To open it, you need the permission “{permission}”.',
  page: {
    title: 'Your access',
    titleFor: 'Why can’t {name}?',
    description:
      'You have {count, number} of {all, number} permissions here. Open one to see what decides it.',
    descriptionFor:
      '{count, number} of {all, number} permissions. Open one to see what decides it.',
    search: 'Search permissions',
    none: 'No permission matches.',
    count: '{count, number} of {all, number}',
    allowed: 'Allowed',
    denied: 'Not allowed',
    toMember: 'Go to member',
  },
  requests: {
    title: '{name} asks for access',
    above: 'Only someone with the {role} role can grant this.',
    granted: '{name} is now {role}.',
    refused: 'Declined. {name} has been told.',
    grant: {
      open: 'Make {role}…',
      title: 'Make {name} {role}?',
      text: '{name} gets everything the {role} role allows in {tenant}, “{permission}” among it.',
      submit: 'Make {role}',
    },
    refuse: {
      open: 'Decline…',
      title: 'Decline the request?',
      text: '{name} is told that “{permission}” was declined, and can ask again in a week.',
      submit: 'Decline',
    },
  },
} as const;
