export const landing = {
  signInPage: 'Sign in',
  signIn: 'Sign in',
  signUp: 'Create account',
  lostFactor: 'Lost your authenticator app?',
  continueWith: 'Continue with {provider}',
  connect: {
    title: 'You already have an account',
    text: 'You already have an account with the address {email}. Sign in with your password once to connect {provider}. After that, both open the same account.',
    signIn: 'Sign in with your password',
    back: 'Back',
    minutes: 'Do it within 10 minutes, in this browser. If you don’t, nothing is connected.',
  },
  notSignedIn: 'You’re not signed in',
  failures: {
    cancelled: 'Sign-in was cancelled. Try again any time.',
    expired: 'Sign-in took too long or continued in another browser. Start again.',
    refused: 'Sign-in was interrupted. Start again.',
    address_taken:
      'There’s already an account with this email address. Sign in the way you did before; you can connect other accounts under Security.',
  },
} as const;
