/** Nothing of a sign-in may be kept by a cache. The other headers are those of the whole site. */
const HEADERS = { 'Cache-Control': 'private, no-store' } as const;

/** A redirect to an absolute address, with these Set-Cookie lines. */
export function redirectTo(location: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ ...HEADERS, Location: location });
  for (const line of setCookies) headers.append('Set-Cookie', line);
  return new Response(null, { status: 302, headers });
}

/** The answer to every method but GET. HEAD too: a look must not start or finish a sign-in. */
export function methodNotAllowed(): Response {
  return new Response(null, { status: 405, headers: { ...HEADERS, Allow: 'GET' } });
}
