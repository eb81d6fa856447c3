import { getInviterPicture, previewInvitation } from '@gatehouse/services/invitations';
import { cookies } from 'next/headers';
import { servedSecurely } from '#src/http/origin.ts';
import { getDeps } from '#src/server/session.ts';
import { inviteCookieName, parseToken } from './invite-cookie.ts';

/** The invitation whose link was opened in this browser, or null. */
export async function openedInvitation() {
  const token = await openedToken();
  const invitation = token && (await previewInvitation(await getDeps(), token));
  return token && invitation ? { token, invitation } : null;
}

/** The picture of who sent it, or null. */
export async function openedInviterPicture() {
  const token = await openedToken();
  return token === null ? null : getInviterPicture(await getDeps(), token);
}

async function openedToken(): Promise<string | null> {
  return parseToken((await cookies()).get(inviteCookieName(servedSecurely()))?.value);
}
