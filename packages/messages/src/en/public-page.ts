export const publicPage = {
  title: 'Public page',
  description: 'What {tenant} shows everyone, without an account.',
  page: {
    title: 'Page',
    text: 'Its URL is <code>{address}</code>. While it isn’t public, no one finds anything there.',
    heading: 'Heading',
    body: 'Text',
    open: 'Anyone can read this page and its files',
    published: 'Saved. Anyone can read the page.',
    unpublished: 'Saved. The page isn’t public.',
  },
  guests:
    'Guests this month: {guests, number} of {limit, number}. A browser becomes a guest when it opens its first file.',
  files: {
    title: 'Public files',
    text: 'Anyone can download these while the page is public.',
    none: 'No public files yet.',
    choose: 'File',
    publish: 'Publish',
    published: '{file} is public now.',
    withdraw: 'Withdraw',
    withdrawFile: 'Withdraw {file}',
    withdrawn: '{file} isn’t public any more.',
  },
} as const;
