import type { NextAuthConfig } from 'next-auth';
import { sessionCookieName } from '#src/server/session-cookie.ts';

/** Seconds that a person has for signing in; next-auth gives its own cookies the same. */
export const CEREMONY_SECONDS = 15 * 60;

/** The names of the cookies that stay after signing in. */
export interface CookieNames {
  readonly session: string;
  /** By this a browser is known again at the next sign-in; it opens nothing. */
  readonly device: string;
  /** Someone at a provider waits in this browser for a proof that an account is theirs. */
  readonly link: string;
}

/** Under https every name has the prefix that makes browsers refuse a planted cookie. */
export function cookieNames(appOrigin: string): CookieNames {
  return {
    session: sessionCookieName(appOrigin),
    device: `${prefix(appOrigin)}gatehouse.device`,
    link: `${prefix(appOrigin)}gatehouse.link`,
  };
}

/** The cookie of an attempt to sign in by a tenant's identity provider: it ties it to its browser. */
export function attemptCookieName(appOrigin: string): string {
  return `${prefix(appOrigin)}gatehouse.sso`;
}

/** The cookie of someone who asked to do without their second factor: the link works here alone. */
export function recoveryCookieName(appOrigin: string): string {
  return `${prefix(appOrigin)}gatehouse.recovery`;
}

/** The cookie of a guest at a tenant's public page. */
export function guestCookieName(appOrigin: string, tenantId: string): string {
  return `${prefix(appOrigin)}gatehouse.guest-${tenantId}`;
}

/** How the names of cookies begin that keep a sign-in under way. */
export function pendingCookiePrefix(appOrigin: string): string {
  return `${prefix(appOrigin)}gatehouse.sign-in-`;
}

/**
 * Names for what next-auth keeps of one sign-in. Browsers never see these: all three go to them in
 * one cookie, and come back from it.
 */
export const CHECKS = { state: 'state', pkce: 'pkce', nonce: 'nonce' } as const;

/** Our names and options for the cookies that next-auth sets. */
export function nextAuthCookies(appOrigin: string): NonNullable<NextAuthConfig['cookies']> {
  const secure = isSecure(appOrigin);
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    sessionToken: { name: sessionCookieName(appOrigin), options },
    state: { name: CHECKS.state },
    pkceCodeVerifier: { name: CHECKS.pkce },
    nonce: { name: CHECKS.nonce },
  };
}

/** The Set-Cookie line by which this browser is known again. Browsers keep it for 400 days at most. */
export function deviceCookie(appOrigin: string, token: string): string {
  return cookieLine(appOrigin, cookieNames(appOrigin).device, token, 400 * 24 * 60 * 60);
}

/** A Set-Cookie line. @param seconds that it lives; 0 takes the cookie away */
export function cookieLine(
  appOrigin: string,
  name: string,
  value: string,
  seconds: number,
): string {
  const secure = isSecure(appOrigin) ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

function prefix(appOrigin: string): string {
  return isSecure(appOrigin) ? '__Host-' : '';
}

function isSecure(appOrigin: string): boolean {
  return appOrigin.startsWith('https:');
}
