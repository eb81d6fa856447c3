export const overview = {
  title: 'Overview',
  members: {
    name: 'Members',
    text: '{owners, plural, one {# owner} other {# owners}}{deactivated, plural, =0 {} one {, # deactivated} other {, # deactivated}}',
  },
  secondFactor: {
    name: 'Two-factor authentication',
    value: '{with, number} of {active, number}',
    all: 'Every member is protected',
    without: '{count, plural, one {# member without} other {# members without}}',
  },
  invitations: {
    name: 'Open invitations',
    text: '{count, plural, =0 {Everyone has answered} other {Waiting for an answer}}',
    expiring: '{count, plural, one {# expires soon} other {# expire soon}}',
  },
  joinRequests: { name: 'Requests to join', text: 'Waiting for your answer' },
  accessRequests: 'Requests for access',
  apiKeys: {
    name: 'API keys',
    text: '{count, plural, =0 {None in use} other {All in use}}',
    expiring: '{count, plural, one {# expires within 14 days} other {# expire within 14 days}}',
    unused: '{count, plural, one {# unused for 90 days} other {# unused for 90 days}}',
  },
  singleOwner: {
    title: 'You’re the only owner',
    text: 'If you lose access to your account, no one can manage owners or sign-in here. Make another member an owner.',
    add: 'Add a second owner',
  },
  changes: { title: 'Latest changes', all: 'Audit log', none: 'Nothing has changed yet.' },
  projects: { title: 'Newest projects', all: 'All projects', none: 'No projects yet.' },
  access: {
    title: 'Your role: {role}',
    all: 'Your access',
    narrows: 'A custom role that narrows {base}.',
    count: 'You have {count, number} of {all, number} permissions.',
  },
  ownName: {
    title: 'What’s your name?',
    text: 'Until you say, people here see {email}.',
    name: 'Your name',
    save: 'Save name',
    skip: 'Skip',
    saved: 'Welcome, {name}.',
  },
  firstSteps: {
    title: 'Get started',
    hide: 'Hide',
    progress: '{done, number} of {all, number} done',
    done: 'Done',
    open: 'To do',
    steps: {
      people: {
        title: 'Invite your team',
        text: 'Add people one by one, or paste a whole list.',
      },
      secondFactor: {
        title: 'Turn on two-factor authentication',
        text: 'Protect your own account with an authenticator app.',
      },
      look: {
        title: 'Add your logo and colour',
        text: 'Members see them on every page and in every invitation.',
      },
      project: { title: 'Create your first project', text: 'Or add samples to look around.' },
      domain: {
        title: 'Verify your domain (optional)',
        text: 'Lets colleagues join by their email address, and sets up single sign-on.',
      },
    },
  },
} as const;
