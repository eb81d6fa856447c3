/** What the browser remembers of its reader. Scripts write them, so that a choice holds at once. */
export const LOCALE_COOKIE = 'locale';
/** A language chosen while no one was signed in: it becomes the choice of who signs in next. */
export const CHOSEN_LOCALE_COOKIE = 'locale_chosen';
export const TIME_ZONE_COOKIE = 'time_zone';

const HOUR = 60 * 60;
const YEAR = 365 * 24 * HOUR;

/** A line for `document.cookie`, or for a Set-Cookie header. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  return line(name, value, YEAR, secure);
}

/** The same for a choice that waits for a sign-in; null takes it back. */
export function chosenLocaleCookie(locale: string | null, secure: boolean): string {
  return line(CHOSEN_LOCALE_COOKIE, locale ?? '', locale === null ? 0 : HOUR, secure);
}

function line(name: string, value: string, maxAge: number, secure: boolean): string {
  const text = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}; SameSite=Lax`;
  return secure ? `${text}; Secure` : text;
}
