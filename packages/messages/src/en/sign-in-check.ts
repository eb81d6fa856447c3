/** Asking whether a sign-in with a new browser was its person's. */
export const signInCheck = {
  title: 'Was this you?',
  text: 'There was a sign-in to your account with a browser we hadn’t seen before.',
  device: 'Browser',
  address: 'IP address',
  time: 'Time',
  unknown: 'Unknown',
  mine: 'Yes, it was me',
  notMine: 'No, it wasn’t me',
  consequence:
    '“No” signs you out everywhere. If you have a password here, it stops working at once, and you choose a new one with a code we email you.',
  mineTitle: 'Thanks for checking',
  mineText: 'Nothing changes. You can review your sessions at any time.',
  not_mineTitle: 'You’re signed out everywhere',
  not_mineText:
    'All your sessions have ended. If you have a password here, sign in to choose a new one: the code is on its way by email. Then check under Security that every passkey and connected account is yours.',
  voidTitle: 'This link no longer works',
  voidText: 'It was used, or it’s older than a week. Your sessions are listed under Security.',
  unavailableTitle: 'That didn’t work',
  unavailableText: 'Open the link in the email again in a moment.',
  signIn: 'Sign in',
  security: 'Open Security',
} as const;
