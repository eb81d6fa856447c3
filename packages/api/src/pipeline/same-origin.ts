import { DomainError } from '@gatehouse/domain/errors';
import type { Route } from './route.ts';
import { getLimit } from './limit-for-route.ts';

/**
 * Refuses what another site's page could have made a browser send. Fetch Metadata decides, on
 * every method; without it the Origin must be ours, or where a browser sends none with a GET, the
 * Referer. With none of them a cookie is worth a plain read and no more.
 * @see https://www.w3.org/TR/fetch-metadata/
 * @throws DomainError `auth.cross_site`
 */
export function requireSameOrigin(request: Request, appOrigin: string, route: Route): void {
  const site = request.headers.get('sec-fetch-site');
  const allowed =
    site === null
      ? isPlainRead(route) || originFrom(request, route) === appOrigin
      : site === 'same-origin' || site === 'none';
  if (!allowed) throw new DomainError('auth.cross_site');
}

/**
 * A GET that leaves nothing behind and uses up no quota but the ordinary one. A file is recorded
 * in the audit log and holds one of few places, and so does a stream; another limit than `read` says that a route is dear.
 */
export function isPlainRead(route: Route): boolean {
  const plain = route.answer !== 'file' && route.answer !== 'stream';
  return plain && route.method === 'get' && getLimit(route) === 'read';
}

/** Browsers send an Origin with everything but a GET of the same origin. */
function originFrom({ headers }: Request, { method }: Route): string | null {
  const origin = headers.get('origin');
  if (origin !== null || method !== 'get') return origin;
  return URL.parse(headers.get('referer') ?? '')?.origin ?? null;
}
