/** The shape of an invitation's token. */
const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** How long the browser remembers an opened link: time to read a mail and choose a password. */
const SECONDS = 60 * 60;

/**
 * The name of the cookie that carries an opened invitation, so that its token leaves the address.
 * @param secure whether the site is served over https
 */
export function inviteCookieName(secure: boolean): string {
  return secure ? '__Host-gatehouse.invite' : 'gatehouse.invite';
}

/** The Set-Cookie header for a token of a link; one that cannot be a token clears the cookie. */
export function inviteCookie(token: string, secure: boolean): string {
  const known = TOKEN.test(token);
  const parts = [
    `${inviteCookieName(secure)}=${known ? token : ''}`,
    'Path=/',
    `Max-Age=${known ? SECONDS : 0}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}

/** The token of a cookie, or null. */
export function parseToken(value: string | undefined): string | null {
  return value !== undefined && TOKEN.test(value) ? value : null;
}
