/** What a browser adds to the requests of a page that is not the emulator's. */
export const foreignPages: readonly (readonly [string, Record<string, string>])[] = [
  ['another site', { origin: 'https://evil.example' }],
  ['another port of this host', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
  ['a sandboxed page', { origin: 'null' }],
  ['a name that begins with ours', { origin: 'http://localhost.evil.example' }],
  ['a page of a browser that hides Origin', { 'sec-fetch-site': 'cross-site' }],
  ['a picture or a script', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a frame',
    {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe',
    },
  ],
  ['an extension', { origin: 'chrome-extension://abcdef' }],
];

/** Names under which a website can reach this machine by its own DNS. */
export const foreignHosts = [
  'evil.example',
  'evil.example:9229',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'localhost.',
  'localhost@evil.example',
  '[::1].evil.example',
  '192.168.1.7',
];
