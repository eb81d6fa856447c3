import type { ApiDeps } from '@gatehouse/api/deps';
import { BridgeRefusal } from '@gatehouse/services/sso';
import type { SsoRequest } from './request.ts';

const HEADERS = { 'Cache-Control': 'private, no-store' } as const;

/** After a POST the browser goes on with a GET (RFC 9110 §15.4.4). */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, Location: location } });
}

/**
 * The page of a sign-in that came to nothing. The person sees a reference, and a word for what they can
 * do about it; everything else is for the tenant's owners.
 */
export function ssoRefused(
  { settings: { appOrigin }, log }: ApiDeps,
  { requestId }: Pick<SsoRequest, 'requestId'>,
  error: unknown,
): Response {
  if (!(error instanceof BridgeRefusal) && error !== null) {
    throw error instanceof Error ? error : new Error('not an error was thrown', { cause: error });
  }
  const code = error?.code ?? 'refused';
  log.info({ requestId, code }, 'sign-in by an identity provider refused');
  const page = new URL('/sso/refused', appOrigin);
  page.searchParams.set('reference', requestId);
  if (error) page.searchParams.set('code', code);
  return seeOther(page.href);
}
