/** What the browser remembers of its reader. Scripts write them, so that a choice holds at once. */
export const LOCALE_COOKIE = 'locale';
export const TIME_ZONE_COOKIE = 'time_zone';

const YEAR = 365 * 24 * 60 * 60;

/** A line for `document.cookie`, or for a Set-Cookie header. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  const line = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
  return secure ? `${line}; Secure` : line;
}
