export const guests = {
  files: 'Files',
  signUp: 'Sign up to {tenant}',
  keepText: 'You’ve used this page as a guest. You can keep that for your account, {name}.',
  keep: 'Keep it for my account',
  kept: 'Your visit as a guest now belongs to your account.',
  problems: {
    gone: 'This file isn’t public any more.',
    unavailable: 'The file can’t be opened at the moment. Try again in a minute.',
    'not-kept': 'Nothing was kept: your account already has an identity of its own.',
  },
} as const;
