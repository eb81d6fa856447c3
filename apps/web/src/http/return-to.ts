/** What an app asks of a person is long, and comes back from signing in; the cookie that keeps it has room. */
const MAX_LENGTH = 1_500;

/**
 * The path of a page of this site to go back to after signing in, or the fallback.
 * Refuses everything that a browser could take for another origin, and whatever is no page: a link
 * of another site must not lead to a download, or into another sign-in, by way of ours.
 */
export function safeReturnTo(value: string | string[] | undefined, fallback = '/tenants'): string {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return fallback;
  const path = /^\/(?![/\\])[\x21-\x7e]*$/.test(value) && !value.includes('\\');
  return path && isPage(value) ? value : fallback;
}

/** As the server reads it: dots and escapes resolved. */
function isPage(path: string): boolean {
  try {
    const { pathname } = new URL(path, 'http://localhost');
    return !/^\/+(?:api|auth|sso)(?:\/|$)/i.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/**
 * The address that starts signing in, and where it leads afterwards.
 * @param hint the e-mail address to fill in
 */
export function signInHref(returnTo: string, hint?: string): string {
  const query = new URLSearchParams({ returnTo, ...(hint && { hint }) });
  return `/auth/sign-in?${query.toString()}`;
}

/** The address that starts signing in with a password of one's own, which is asked for in any case. */
export function passwordHref(returnTo: string, hint: string): string {
  return `/auth/sign-in?${new URLSearchParams({ password: '1', returnTo, hint }).toString()}`;
}

/** The address that starts signing in by another provider. */
export function providerHref(returnTo: string, provider: string): string {
  return `/auth/sign-in?${new URLSearchParams({ provider, returnTo }).toString()}`;
}

/** The address that starts signing up, and where it leads afterwards. */
export function signUpHref(returnTo: string): string {
  return `/auth/sign-up?${new URLSearchParams({ returnTo }).toString()}`;
}
