/**
 * A path of this site to go back to after signing in, or the fallback.
 * Refuses everything that a browser could take for another origin.
 */
export function safeReturnTo(value: string | string[] | undefined, fallback = '/tenants'): string {
  if (typeof value !== 'string' || value.length > 512) return fallback;
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(value) && !value.includes('\\') ? value : fallback;
}

/**
 * The address that starts signing in, and where it leads afterwards.
 * @param hint the e-mail address to fill in
 */
export function signInHref(returnTo: string, hint?: string): string {
  const query = new URLSearchParams({ returnTo, ...(hint && { hint }) });
  return `/auth/sign-in?${query.toString()}`;
}

/** The address that starts signing up, and where it leads afterwards. */
export function signUpHref(returnTo: string): string {
  return `/auth/sign-up?${new URLSearchParams({ returnTo }).toString()}`;
}
