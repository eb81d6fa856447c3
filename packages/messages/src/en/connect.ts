/** The page on which a person lets an app act as them. */
export const connect = {
  title: 'Connect an app',
  heading: 'Let {app} act as you?',
  where: 'Answer goes to',
  computer: 'An app on this computer',
  asks: 'It asks',
  asksRead: 'to read',
  asksWrite: 'to read and to make changes',
  as: 'You are',
  warning:
    'The app chose its name itself. We only know that the answer goes to {host}: allow it only if you started this there.',
  computerWarning:
    'Any program on this computer can call itself {app}. Allow it only if you started this yourself a moment ago.',
  tenant: 'In which tenant?',
  may: 'What may it do?',
  access: {
    read: 'Only read',
    readHint: 'See what you see. Change nothing.',
    everything: 'Everything a personal key can do',
    everythingHint: 'Read and change what you can. Never keys, roles or how people sign in.',
    chosen: 'Only what I choose',
    chosenHint: 'What you don’t have in that tenant is left out.',
  },
  list: 'Choose permissions',
  term: 'For how long?',
  days: '{days} days',
  bounds:
    'It never does more than you can at that moment. What it does is recorded under your name and the app’s. You can disconnect it under Keys on your account page, and so can an admin.',
  allow: 'Allow',
  deny: 'Don’t allow',
  signInText: 'To connect an app, confirm it’s you first.',
  signIn: 'Sign in again',
  noTenant: 'You need a tenant to connect an app to.',
  refused: {
    title: 'This app can’t be connected',
    client: 'We couldn’t find out which app this is. Start again in the app.',
    redirect:
      'The app wants the answer sent somewhere that isn’t its own address. Don’t try again unless you trust it.',
    request: 'The app asked in a way we don’t accept. It may be too old.',
    busy: 'You opened too many of these pages. Try again in an hour.',
  },
  problems: {
    api_key_above_own: 'You have none of these permissions in that tenant.',
    auth_mfa_required: 'That tenant requires a second factor. Set it up first, then connect again.',
    auth_sso_required:
      'That tenant requires its own single sign-on. Open the tenant first, then connect again.',
    auth_step_up_required: 'Your sign-in is too old. Sign in again.',
    personal_key_refused: 'That tenant doesn’t allow apps that act as its members.',
    personal_key_too_many: 'You have too many keys and apps in that tenant. Remove some first.',
    rate_limited: 'You connected too many apps. Try again later.',
    resource_not_found: 'Choose a tenant that you’re a member of.',
    tenant_suspended: 'That tenant is suspended.',
    unavailable: 'That didn’t work. Try again.',
  },
  back: { title: 'Returning to {app}', link: 'Continue' },
} as const;
