import type { ApiDeps } from '@gatehouse/api/deps';
import type { UserContext } from '@gatehouse/domain/context';
import { isDomainError } from '@gatehouse/domain/errors';
import { getGuestPage, promoteGuest } from '@gatehouse/services/public-page';
import { redirectTo } from '#src/auth/responses.ts';
import { isFromOurPage } from '#src/forms/is-from-our-page.ts';
import { guestCookie, readGuestToken } from './guest-cookie.ts';
import { guestPageHref } from './guest-page-href.ts';

/**
 * Makes the guest of this browser the person who is signed in here, when they say so on the page
 * itself: another site's form brings about nothing.
 * @param user null for a browser where no one is signed in
 */
export async function keepGuest(
  deps: ApiDeps,
  request: Request,
  { slug, user }: { slug: string; user: UserContext | null },
): Promise<Response> {
  const { appOrigin } = deps.settings;
  if (!isFromOurPage(request, appOrigin)) return new Response(null, { status: 403 });
  const page = await getGuestPage(deps, slug);
  if (!page || !user) return redirectTo(`${appOrigin}${guestPageHref(slug)}`);
  const guestToken = readGuestToken(request.headers, appOrigin, page.tenantId);
  try {
    const kept = await promoteGuest(deps, user, { slug, guestToken });
    const state = guestPageHref(slug, kept ? 'kept' : 'not-kept');
    return redirectTo(`${appOrigin}${state}`, [guestCookie(appOrigin, page.tenantId, null)]);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const own = error.code === 'auth.own_sign_in_required';
    return redirectTo(`${appOrigin}${own ? '/own-sign-in' : guestPageHref(slug, 'unavailable')}`);
  }
}
