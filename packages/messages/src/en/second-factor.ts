/** What someone sees whom a tenant asks for a second factor. */
export const secondFactor = {
  page: 'Second factor required',
  title: 'This tenant requires a second factor',
  setUp: {
    text: 'Set up an authenticator app; it takes about two minutes. Then open the tenant again. Your profile and your other tenants stay open.',
    button: 'Set up an authenticator app',
  },
  signIn: {
    text: 'You have an authenticator app, but this sign-in didn’t use it. Sign in again with its code.',
    connected:
      'Signing in with a connected account, such as Google, never asks for the code. While one is connected, no sign-in counts here: disconnect it in your security settings first.',
    button: 'Sign in again',
  },
  federated:
    'You sign in with another provider’s account, which has no second factor here. Ask an owner of the tenant to invite an address that you have a password for.',
  company: {
    text: 'Your company account doesn’t say that it asked for a second factor. Ask an owner of the tenant to trust it. Where the tenant takes your own account as well, sign in with that and its code.',
    button: 'Use my own account',
  },
  retry: 'Open the tenant',
  banner: {
    title:
      '{days, plural, one {Less than a day left to set up a second factor} other {# days left to set up a second factor}}',
    text: 'From {date} on, {tenant} can’t be opened without one.',
    open: 'Set it up',
  },
} as const;
