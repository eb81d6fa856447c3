/** Of every response: not shown inside of other pages, no script. */
export const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'`,
  // Without an origin in it, browsers would send none with our own forms.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};
