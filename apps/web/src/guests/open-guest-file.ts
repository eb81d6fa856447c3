import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import type { ApiDeps } from '@gatehouse/api/deps';
import { isDomainError } from '@gatehouse/domain/errors';
import { getGuestPage, openPublishedFile } from '@gatehouse/services/public-page';
import { redirectTo, refusedAsNoNavigation } from '#src/auth/responses.ts';
import { guestCookie, readGuestToken } from './guest-cookie.ts';
import { type GuestProblem, guestPageHref } from './guest-page-href.ts';

/**
 * Leads a browser to a published file. Its first one makes it a guest, who is counted: so nothing but
 * a navigation of a window gets this far, and no picture on another site.
 */
export async function openGuestFile(
  deps: ApiDeps,
  request: Request,
  { slug, file }: { slug: string; file: string },
): Promise<Response> {
  const elsewhere = refusedAsNoNavigation(request);
  if (elsewhere) return elsewhere;
  const { appOrigin } = deps.settings;
  const address = clientAddress(
    undefined,
    request.headers.get('x-forwarded-for'),
    deps.trustedProxies,
  );
  const hit = await deps.limiter.take('public', { address: address ?? 'unknown' });
  if (hit) {
    return new Response(null, { status: 429, headers: { 'Retry-After': String(hit.retryAfter) } });
  }
  try {
    const page = await getGuestPage(deps, slug);
    if (!page) return redirectTo(`${appOrigin}${guestPageHref(slug)}`);
    const opened = await openPublishedFile(deps, {
      slug,
      fileId: file,
      guestToken: readGuestToken(request.headers, appOrigin, page.tenantId),
    });
    const { tenantId, url, newToken } = opened;
    return redirectTo(url, newToken === null ? [] : [guestCookie(appOrigin, tenantId, newToken)]);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return redirectTo(`${appOrigin}${guestPageHref(slug, PROBLEMS[error.code] ?? 'unavailable')}`);
  }
}

const PROBLEMS: Readonly<Record<string, GuestProblem>> = {
  'resource.not_found': 'gone',
  'public_page.too_many_guests': 'too-many',
};
