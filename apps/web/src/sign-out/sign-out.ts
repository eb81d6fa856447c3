import { callApi } from '#src/api-client.ts';
import { leaveBy } from './leaving.ts';

/** Ends the session here, then leaves for the pool's own sign-out. */
export async function signOut(): Promise<void> {
  // The next user of this tab learns nothing of this person from it.
  sessionStorage.clear();
  await leaveBy(() => callApi('POST', '/session/sign-out'));
}
