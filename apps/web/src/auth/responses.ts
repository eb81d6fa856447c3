/** Nothing of a sign-in may be kept by a cache. The other headers are those of the whole site. */
const HEADERS = { 'Cache-Control': 'private, no-store' } as const;

/** A redirect to an absolute address, with these Set-Cookie lines. */
export function redirectTo(location: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ ...HEADERS, Location: location });
  for (const line of setCookies) headers.append('Set-Cookie', line);
  return new Response(null, { status: 302, headers });
}

/** The answer to too many sign-ins from one address. @param seconds until the next may be tried */
export function tooManyRequests(seconds: number): Response {
  const text = `Too many sign-ins from this address. Try again in ${seconds} s.\n`;
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(seconds) };
  return new Response(text, { status: 429, headers: { ...HEADERS, ...headers } });
}

/**
 * Refuses a step of a sign-in that is no navigation of a window: a picture, a frame or a prefetch
 * of another site must not begin one, and so push out those that are under way.
 * @returns null for a navigation, and for a browser that does not say
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function refusedAsNoNavigation({ headers }: Request): Response | null {
  const navigation =
    (headers.get('sec-fetch-dest') ?? 'document') === 'document' &&
    !/prefetch|prerender/.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`);
  return navigation ? null : new Response(null, { status: 403, headers: HEADERS });
}

/** The answer to every method but GET. HEAD too: a look must not start or finish a sign-in. */
export function methodNotAllowed(): Response {
  return new Response(null, { status: 405, headers: { ...HEADERS, Allow: 'GET' } });
}
