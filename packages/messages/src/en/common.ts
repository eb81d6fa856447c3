import { BRAND } from '@gatehouse/brand/brand';

export const common = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  messages: 'Messages',
  loading: 'Loading…',
  skipToContent: 'Skip to content',
  home: `${BRAND.name}, start`,
  myTenants: 'My tenants',
  tryAgain: 'Try again',
  firstPage: 'First page',
  nextPage: 'Next page',
  actions: 'Actions',
  none: '–',
  requestId: 'Request ID <code>{id}</code>',
  confirmItIsYou: 'Confirm it’s you',
  stepUp: {
    title: 'Confirm it’s you first.',
    text: 'You signed in a while ago. <go>Sign in again</go>, then retry.',
  },
  leave: {
    title: 'Leave {tenant}?',
    description:
      'You lose access to {tenant} immediately and need a new invitation to come back. Your other tenants aren’t affected.',
    submit: 'Leave tenant',
    onlyOwner:
      'You are the only owner of {tenant}, and a tenant needs one. Make someone else an owner first.',
    transfer: 'Transfer ownership',
  },
  export: { open: 'Export', csv: 'Table (CSV)', json: 'JSON' },
  unsaved: 'Your changes are not saved. Leave the page without them?',
  signedOutEverywhere: 'You are signed out on all devices.',
  language: 'Language',
  theme: 'Theme',
  faults: {
    empty: 'This field is required.',
    long: 'This is too long.',
    taken: 'This is already taken.',
    invisible: 'This has no visible character.',
    unfit: 'This isn’t valid.',
  },
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  pages: {
    description: 'Sign in to your tenants.',
    notFound: {
      left: 'You are no longer a member of {tenant}, or the tenant is gone. If that is a surprise, ask one of its owners.',
      name: 'Not found',
      title: 'Page not found',
      text: 'This page doesn’t exist, or you don’t have access to it. If someone sent you the link, ask them to invite you to their tenant.',
    },
    forbidden: {
      name: 'Not allowed',
      title: 'You don’t have access to this page',
      text: 'Your role in this tenant doesn’t include this page, or your membership is deactivated. An owner or admin of the tenant can change that.',
      why: 'Why can’t I?',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'We couldn’t show this page. Changes you already saved are safe.',
      mention: 'If it happens again, contact support and mention <code>{digest}</code>.',
    },
  },
} as const;
