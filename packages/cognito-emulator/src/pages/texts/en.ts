/** Every text of the hosted pages. What AWS's own pages say is worded as there. */
export const en = {
  language: 'en' as string,
  /** Sentences of the API that a page shows, by their English text. */
  refusals: new Map<string, string>() as ReadonlyMap<string, string>,

  signIn: 'Sign in',
  backToSignIn: 'Back to sign in',
  startAgain: 'Start again',
  code: 'Code',
  codeSentTo: (destination: string) => `We sent a code to ${destination}. Enter it here.`,
  password: 'Password',
  show: 'Show',
  newPassword: 'New password',
  repeatPassword: 'Repeat the new password',
  passwordsDiffer: 'The two passwords are not the same.',
  or: 'or',

  login: {
    lead: (app: string) => `Continue to ${app}`,
    noLocalAccounts: 'This app does not accept local accounts.',
    withPasskey: 'Sign in with a passkey',
    withEmailCode: 'Email me a code',
    withSmsCode: 'Text me a code',
    forgotPassword: 'Forgot your password?',
    newHere: 'New here?',
    createAccount: 'Create an account',
    enterBoth: 'Enter your name and your password.',
    wrongEmail: 'Incorrect email or password.',
    withProvider: (provider: string) => `Continue with ${provider}`,
    companyEmail: 'Company email',
    withCompany: 'Sign in with your company',
    noCompany: 'There is no company sign-in for this address.',
  },

  provider: {
    title: 'Something went wrong',
    advice:
      'The sign-in took too long or was not started in this browser. Go back to the app and try again.',
  },

  signUp: {
    title: 'Create an account',
    lead: (app: string) => `To continue to ${app}`,
    submit: 'Create account',
    haveAccount: 'Have an account?',
    closed: 'Sign-up is closed',
    fillIn: 'Fill in every field.',
    ready: 'Your account is ready. Sign in to continue.',
    waiting: 'Your account waits for an administrator.',
  },

  confirm: {
    title: 'Confirm your account',
    lead: 'Enter the code we sent you when you created your account.',
    submit: 'Confirm account',
    noCode: 'No code?',
    resend: 'Send a new one',
    done: 'Your account is confirmed. Sign in to continue.',
    resent: (destination: string | undefined) => `We sent a new code to ${destination ?? 'you'}.`,
    linkFailed: 'Not confirmed',
    linkAgain: 'Ask for a new mail.',
    linkDone: 'Confirmed',
    linkNotice: 'Your registration has been confirmed!',
    linkClose: 'You can close this page and sign in.',
  },

  /** After a link of the mail about an unrecognized sign-in. */
  feedback: {
    title: 'Thank you',
    Valid: 'We will remember that this sign-in was yours. You can close this page.',
    Invalid: 'We noted that this was not you. Change your password now, if you have not yet.',
    failed: 'This link does not work',
    failedAdvice: 'Open it from the mail once more, or tell the makers of the app.',
  },

  forgot: {
    title: 'Forgot your password?',
    lead: 'We will send you a code to choose a new one.',
    submit: 'Send code',
    enterName: 'Enter your name.',
  },

  reset: {
    title: 'Choose a new password',
    sentTo: (destination: string) => `We sent a code to ${destination}.`,
    required:
      'Your password must be reset. Enter the code you were sent and choose a new password.',
    lead: 'Enter the code you were sent and choose a new password.',
    submit: 'Set new password',
    resend: 'Send a new code',
    done: 'Your password is changed. Sign in with it.',
  },

  newPasswordRequired: {
    title: 'Choose your password',
    lead: 'You signed in with a temporary password. Choose one of your own to go on.',
    submit: 'Set password and sign in',
  },

  codeChallenge: {
    title: 'Enter your code',
    fromApp: 'Open your authenticator app and enter the code it shows.',
    lostPhone: {
      question: 'Lost your phone?',
      answer:
        'Ask an administrator to reset your second factor. Then sign in with your password and set it up again.',
    },
  },

  mfaSetup: {
    title: 'Set up an authenticator app',
    lead: 'This account needs a second step. Scan the code with an authenticator app, then enter the code the app shows.',
    qrCode: 'QR code for your authenticator app',
    enterKey: 'Cannot scan it? Enter this key instead:',
    submit: 'Set up and sign in',
  },

  selectMfa: {
    title: 'Choose a second step',
    SMS_MFA: 'Code by text message',
    SOFTWARE_TOKEN_MFA: 'Code of an authenticator app',
    EMAIL_OTP: 'Code by email',
  },

  passkey: {
    title: 'Use your passkey',
    lead: 'Your browser will ask for your fingerprint, face or screen lock.',
    submit: 'Continue with passkey',
    needsScripts: 'Passkeys need JavaScript.',
    usePassword: 'Please sign in with your password.',
    /** The browser's own message follows. */
    failed: 'The passkey could not be used:',
  },

  addPasskey: {
    title: 'Add a passkey',
    lead: 'Sign in next time with your fingerprint, face or screen lock instead of a password.',
    submit: 'Create passkey',
    notNow: 'Not now',
    goOn: 'Continue',
  },

  unknownChallenge: {
    error: (challenge: string) => `This page cannot ask for ${challenge}.`,
    advice: "Please sign in through the app's own form.",
  },

  expired: {
    title: 'This page has expired',
    advice: 'Please go back to the start and try again.',
  },

  error: {
    title: 'Something is not right',
    error: 'An error was encountered with the requested page.',
    advice: 'Go back to the app and try again. If this stays, tell its makers what it says here:',
    noReason: 'no reason given',
  },

  names: {
    email: 'Email',
    phone: 'Phone number',
    emailOrPhone: 'Email or phone number',
    usernameOrEmail: 'Username or email',
    username: 'Username',
  },

  /** Labels of user attributes; others are labelled by their name. */
  attributes: {
    email: 'Email',
    phone_number: 'Phone number',
    name: 'Name',
    given_name: 'First name',
    family_name: 'Last name',
    birthdate: 'Date of birth',
  },

  passwordRules: {
    sentence: (length: number, parts: readonly string[]) =>
      `At least ${length} characters${parts.length > 0 ? `, with ${parts.join(', ')}` : ''}.`,
    upperCase: 'an upper-case letter',
    lowerCase: 'a lower-case letter',
    number: 'a number',
    symbol: 'a symbol',
  },
};

/** The texts of one language. */
export type Texts = typeof en;
