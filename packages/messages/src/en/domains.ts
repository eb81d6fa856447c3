export const domains = {
  title: 'Domains',
  description:
    'Verify that an email domain belongs to {tenant}. Its people can then join, or sign in with your identity provider.',
  caption: 'Domains of {tenant}',
  add: 'Add domain',
  addTitle: 'Add a domain',
  addText:
    'The part after the @ of your people’s email addresses. Next, you prove that it’s yours.',
  name: 'Domain',
  nameHint: 'For example acme.com. A subdomain is a domain of its own.',
  added: '{domain} added. Publish its DNS record next.',
  columns: { domain: 'Domain', state: 'Status', checked: 'Last check' },
  empty: {
    title: 'No domains yet',
    text: 'Add the domain of your people’s email addresses. You then publish one DNS record to prove that it’s yours.',
  },
  states: {
    pending: 'Waiting for proof',
    verified: 'Verified',
    missing: 'Record missing',
    lapsed: 'Lapsed',
    taken: 'With another tenant',
    released: 'Released',
  },
  never: 'Not checked yet',
  record: {
    title: 'Publish this TXT record at your DNS provider',
    name: 'Record name',
    value: 'Record value',
    hint: 'Some providers add the domain themselves: then enter <code>{short}</code> as the name. It can take an hour until everyone sees a new record.',
    keep: 'Keep the record: we look for it every day.',
    local: 'Publish it in this machine’s name server',
  },
  check: 'Check now',
  checking: 'Looking for the record…',
  checked: {
    found: '{domain} is verified.',
    still: 'The record of {domain} is in place.',
  },
  results: {
    no_record:
      'There is no TXT record under this name yet. Check that the name is right and that it’s published; a new record can take up to an hour.',
    other_record:
      'There is a TXT record under this name, but with another value. Copy the whole value, without quotes or spaces.',
    timed_out:
      'The name servers of this domain didn’t answer in time. Try again in a few minutes; if it goes on, ask your DNS provider.',
    server_failed:
      'The name servers of this domain answered with an error. Check the domain’s settings at your DNS provider, then try again.',
  },
  notes: {
    pending: 'We remove it on {date, date, long} unless it’s verified by then.',
    missing: 'The record is gone. Put it back: otherwise, the domain lapses on {date, date, long}.',
    lapsed:
      'The record was gone for two weeks. Members can still sign in, but no one new gets in by the domain. Publish the record again and check.',
    taken: 'Another tenant has verified this domain since it lapsed. Your members stay.',
  },
  actionsFor: 'Actions for {domain}',
  release: {
    open: 'Release…',
    title: 'Release {domain}?',
    text: 'People with this domain are no longer sent to your identity provider, and no one new gets in by it. Members stay members. Another tenant that proves the domain can then have it.',
    submit: 'Release domain',
    done: '{domain} released.',
  },
  join: {
    label: 'People with this domain',
    off: 'Join by invitation only',
    ask: 'May ask to join',
    join: 'May join as {role}',
    hint: 'Only with a verified email address. Whoever you remove can join again; deactivate them to keep them out.',
    save: 'Save',
    saved: 'Saved for {domain}.',
  },
} as const;
