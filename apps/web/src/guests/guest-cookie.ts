import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { cookieLine, guestCookieName } from '#src/auth/cookies.ts';

/** Seconds that a browser stays the same guest. */
const SECONDS = 30 * 24 * 60 * 60;

/** What a browser keeps of its guest at a tenant, or null. */
export function readGuestToken(
  headers: { get(name: string): string | null },
  appOrigin: string,
  tenantId: string,
): string | null {
  return readCookie(headers.get('cookie'), guestCookieName(appOrigin, tenantId));
}

/** The Set-Cookie line of a guest at a tenant. @param token null takes the cookie away */
export function guestCookie(appOrigin: string, tenantId: string, token: string | null): string {
  const name = guestCookieName(appOrigin, tenantId);
  return cookieLine(appOrigin, name, token ?? '', token === null ? 0 : SECONDS);
}
