/** Leaves for a fresh sign-in, and comes back to this page. Not a link: a prefetch would start it. */
export function goStepUp(): void {
  const here = location.pathname + location.search;
  location.assign(`/auth/sign-in?stepUp=1&returnTo=${encodeURIComponent(here)}`);
}
