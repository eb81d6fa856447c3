import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sameText } from '../crypto/same-text.ts';
import { randomToken } from '../crypto/random.ts';

const COOKIE = 'XSRF-TOKEN';

/** The form token of this browser, set as a cookie on first use (double-submit). */
export function csrfToken(c: Context): string {
  const existing = getCookie(c, COOKIE);
  if (existing && /^[\w-]{20,100}$/.test(existing)) return existing;
  const token = randomToken(24);
  setCookie(c, COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.req.url.startsWith('https:'),
  });
  return token;
}

/** Whether a posted form carries the token of its browser. */
export function csrfMatches(c: Context, form: URLSearchParams | FormData): boolean {
  const cookie = getCookie(c, COOKIE);
  const field = form.get('_csrf');
  return !!cookie && typeof field === 'string' && field !== '' && sameText(cookie, field);
}
