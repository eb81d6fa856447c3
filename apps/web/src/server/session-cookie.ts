/**
 * The session cookie's name. Under https the `__Host-` prefix makes browsers insist on Secure,
 * Path=/ and no Domain, so that no sibling domain can plant one; plain http is for this machine.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3.2
 */
export function sessionCookieName(appOrigin: string): string {
  return appOrigin.startsWith('https:') ? '__Host-gatehouse.sid' : 'gatehouse.sid';
}
