import { callApi } from '#src/api-client.ts';

/** Ends the session here, then leaves for the pool's own sign-out. */
export async function signOut(): Promise<void> {
  // The next user of this tab learns nothing of this person from it.
  sessionStorage.clear();
  const { signOutUrl } = await callApi('POST', '/session/sign-out');
  location.assign(signOutUrl);
}
