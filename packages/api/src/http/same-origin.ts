import { DomainError } from '@gatehouse/domain/errors';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site's page could have made a browser send. Fetch Metadata
 * decides; without it the Origin must be ours; with neither, a cookie is worth nothing.
 * @see https://www.w3.org/TR/fetch-metadata/
 * @throws DomainError `auth.cross_site`
 */
export function requireSameOrigin(request: Request, appOrigin: string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const allowed =
    site === null
      ? request.headers.get('origin') === appOrigin
      : site === 'same-origin' || site === 'none';
  if (!allowed) throw new DomainError('auth.cross_site');
}
