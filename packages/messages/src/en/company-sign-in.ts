/** Signing in with a company account: what a person sees of it. */
export const companySignIn = {
  form: {
    title: 'Company account',
    label: 'Work email',
    hint: 'We take you to your company’s sign-in page.',
    submit: 'Continue',
  },
  leaving: {
    page: 'Sign in',
    title: 'One moment',
    text: 'You’re on your way to your company’s sign-in page.',
    go: 'Continue',
  },
  refused: {
    page: 'Sign-in refused',
    title: 'You weren’t signed in',
    text: 'Your company’s sign-in came back, but it can’t be used here. Ask your admin, and give them this reference.',
    reference: 'Reference',
    again: 'Back to sign-in',
    reasons: {
      own_sign_in_first:
        'You’re an owner here, so the first time you connect your company account yourself: sign in with your own account, then sign in with your company account in the same browser.',
      not_a_member:
        'Your company account is fine, but you aren’t a member here yet. Ask an admin for an invitation.',
      join_requested:
        'You aren’t a member here yet. Your request to join is with the admins; you’ll get an email when someone answers. Then sign in again.',
      join_refused: 'Your request to join was declined. You can ask again a week later.',
      domain_not_verified:
        'Your address isn’t in a domain of this tenant. Ask an admin for an invitation.',
      member_deactivated: 'Your membership is deactivated. Ask an admin to reactivate it.',
      group_missing: 'None of your groups may come in here. Ask your IT admin.',
      attempt_expired: 'It took too long. Start again.',
      attempt_unknown: 'This sign-in was completed already, or it changed meanwhile. Start again.',
      attempt_of_other_browser: 'This sign-in began in another browser. Start again in this one.',
      pool_unavailable: 'Sign-in isn’t available right now. Try again in a moment.',
    },
  },
  own: {
    page: 'Your own sign-in',
    title: 'This needs your own account',
    text: 'You’re signed in with a company account. It opens that company’s tenant, and nothing else of yours. For your profile, your security settings and your other tenants, sign in with your own account.',
    signIn: 'Sign in with my own account',
    back: 'Back',
  },
} as const;
