import type { SignedOut } from '@gatehouse/api/schemas';
import { forgetDrafts } from '#src/forms/drafts.ts';
import { callApi } from '#src/api-client.ts';

/** Ends the session here, then leaves for the pool's own sign-out. */
export async function signOut(): Promise<void> {
  forgetDrafts();
  const { signOutUrl } = await callApi<SignedOut>('POST', '/session/sign-out');
  location.assign(signOutUrl);
}
