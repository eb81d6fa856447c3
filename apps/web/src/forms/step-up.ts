/** Leaves for a fresh sign-in, and comes back to this page. Not a link: a prefetch would start it. */
export function goStepUp(): void {
  location.assign(`/auth/sign-in?stepUp=1&returnTo=${here()}`);
}

/** The same, for a change of how one signs in. */
export function goConfirm(): void {
  location.assign(`/auth/confirm?returnTo=${here()}`);
}

/** To the pool's page that makes a passkey, for who has just confirmed who they are. */
export function goAddPasskey(): void {
  location.assign(`/auth/confirm?passkey=1&returnTo=${here()}`);
}

function here(): string {
  return encodeURIComponent(location.pathname + location.search);
}
