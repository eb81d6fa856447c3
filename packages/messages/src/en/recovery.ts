/** Getting back in by a backup code: what a person sees of it. */
export const recovery = {
  title: 'Lost your authenticator app?',
  text: 'Enter your email address and one of your backup codes. If they match, we send that address a link that turns off your authenticator app. You still need your password to sign in.',
  email: 'Email address',
  code: 'Backup code',
  codeHint: 'Four groups of four letters and digits.',
  submit: 'Send link',
  noCodes:
    'No backup codes? An admin of your tenant can reset your second factor, or contact support.',
  back: 'Back to sign-in',
  sent: {
    title: 'Check your email',
    text: 'If the address and the code match, a link is on its way. Open it within 15 minutes, in this browser.',
    nothing: 'Nothing arrived after a few minutes? Check both for typos, and your spam folder.',
    again: 'Try again',
  },
  link: {
    title: 'Turn off your authenticator app',
    text: 'This ends all your sessions and uses up the backup code you entered. Then sign in with your password, and set up an authenticator app again under Security.',
    submit: 'Turn off and sign out everywhere',
  },
  done: {
    title: 'Your authenticator app is being turned off',
    text: 'It takes a few seconds. All your sessions have ended, and we’ve emailed you about it.',
    signIn: 'Sign in',
  },
  problems: {
    invalid: 'Check both fields: a backup code has 16 letters and digits.',
    too_many: 'Too many tries. Wait an hour, then try again.',
    void: 'This link doesn’t work: it was used, it’s older than 15 minutes, or you asked for it in another browser. Start again here.',
    unavailable: 'That didn’t work. Try again in a moment.',
  },
} as const;
