import type { NextAuthConfig } from 'next-auth';
import { sessionCookieName } from '#src/server/session-cookie.ts';

type CookieOptions = NonNullable<NonNullable<NextAuthConfig['cookies']>['state']>['options'];

/** Seconds that a person has for signing in; next-auth gives its own cookies the same. */
const CEREMONY_SECONDS = 15 * 60;

/** The names of every cookie that signing in sets. */
export interface CookieNames {
  readonly session: string;
  /** Sealed by next-auth, one sign-in long: they tie the answer to the browser that asked. */
  readonly state: string;
  readonly pkce: string;
  readonly nonce: string;
  /** Where to go afterwards. Not secret, and checked when it is read. */
  readonly returnTo: string;
  /** By this a browser is known again at the next sign-in; it opens nothing. */
  readonly device: string;
}

/** Under https every name has the prefix that makes browsers refuse a planted cookie. */
export function cookieNames(appOrigin: string): CookieNames {
  const prefix = isSecure(appOrigin) ? '__Host-' : '';
  return {
    session: sessionCookieName(appOrigin),
    state: `${prefix}gatehouse.state`,
    pkce: `${prefix}gatehouse.pkce`,
    nonce: `${prefix}gatehouse.nonce`,
    returnTo: `${prefix}gatehouse.return`,
    device: `${prefix}gatehouse.device`,
  };
}

/** Our names and options for the cookies that next-auth sets. */
export function nextAuthCookies(appOrigin: string): NonNullable<NextAuthConfig['cookies']> {
  const names = cookieNames(appOrigin);
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(appOrigin),
  };
  return {
    sessionToken: { name: names.session, options },
    state: { name: names.state, options: { ...options, maxAge: CEREMONY_SECONDS } },
    pkceCodeVerifier: { name: names.pkce, options: { ...options, maxAge: CEREMONY_SECONDS } },
    nonce: { name: names.nonce, options: { ...options, maxAge: CEREMONY_SECONDS } },
  };
}

/** The Set-Cookie line that remembers a path for the length of a sign-in. */
export function returnToCookie(appOrigin: string, path: string): string {
  const value = encodeURIComponent(path);
  return `${cookieNames(appOrigin).returnTo}=${value}; Max-Age=${CEREMONY_SECONDS}; ${attributes(appOrigin)}`;
}

/** The Set-Cookie line by which this browser is known again. Browsers keep it for 400 days at most. */
export function deviceCookie(appOrigin: string, token: string): string {
  return `${cookieNames(appOrigin).device}=${token}; Max-Age=${400 * 24 * 60 * 60}; ${attributes(appOrigin)}`;
}

/** The Set-Cookie lines that leave nothing of a sign-in behind, whatever came of it. */
export function forgetCeremony(appOrigin: string): string[] {
  const { state, pkce, nonce, returnTo } = cookieNames(appOrigin);
  return [state, pkce, nonce, returnTo].map(
    (name) => `${name}=; Max-Age=0; ${attributes(appOrigin)}`,
  );
}

function attributes(appOrigin: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(appOrigin) ? '; Secure' : ''}`;
}

function isSecure(appOrigin: string): boolean {
  return appOrigin.startsWith('https:');
}
