export const landing = {
  signInPage: 'Sign in',
  title: 'Every tenant behind its own gate',
  lead: 'Sign in once, and work in each tenant that you belong to, in the role that you have there.',
  signIn: 'Sign in',
  signUp: 'Create account',
  notSignedIn: 'You are not signed in',
  pledges: {
    walls: {
      title: 'Walled off twice',
      text: 'Your role decides what you may do, and the database itself keeps tenants apart.',
    },
    end: {
      title: 'Access that ends when it should',
      text: 'A member who is removed, or gets a lower role, is stopped at the very next click.',
    },
    record: {
      title: 'Every change on record',
      text: 'Who changed what, when, and from what to what: in an audit log that only grows.',
    },
  },
  failures: {
    cancelled: 'You turned back before signing in was complete. Try again whenever you like.',
    expired: 'Signing in took too long, or went on in another browser. Start again.',
    refused: 'Signing in was interrupted. Start again.',
    unavailable: 'Signing in is not possible at the moment. Try again soon.',
  },
} as const;
