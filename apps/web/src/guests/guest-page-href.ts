/** Why a guest was led back to the page. */
export const GUEST_PROBLEMS = ['gone', 'too-many', 'unavailable', 'not-kept'] as const;
export type GuestProblem = (typeof GUEST_PROBLEMS)[number];

/** The address of a tenant's public page. @param state what it tells the guest at its top */
export function guestPageHref(slug: string, state?: GuestProblem | 'kept'): string {
  const query = state === undefined ? '' : `?state=${state}`;
  return `/p/${encodeURIComponent(slug)}${query}`;
}
