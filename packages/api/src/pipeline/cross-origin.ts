import type { Reply } from './reply.ts';

/** What a page may read of an answer, beside what CORS lets it read anyway. */
const EXPOSED = [
  ...['Content-Disposition', 'ETag', 'Idempotent-Replayed', 'RateLimit', 'RateLimit-Policy'],
  ...['Retry-After', 'WWW-Authenticate', 'X-Request-Id'],
].join(', ');

/** The same for every address: which ones there are, and what they take, is told to no one here. */
const METHODS = 'GET, HEAD, POST, PATCH, DELETE';

const HEADERS = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match';

/** Seconds for which a browser need not ask again: the most that Chromium keeps. */
const MAX_AGE = 7_200;

/**
 * Headers that let pages of a public client read what their Bearer token got them (Fetch standard, CORS
 * protocol). Without `Access-Control-Allow-Credentials`, so that no browser shows a page what a cookie
 * got it. An origin is one of the list to the letter, or none.
 */
export function crossOriginHeaders(
  request: Request,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.has(origin)) return VARIES;
  return {
    ...VARIES,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
  };
}

/** On every answer: one that was made for another origin, or for none, must not be taken for it. */
const VARIES = { vary: 'Origin' };

/**
 * The answer to a browser that asks whether a page may send a request.
 * @returns null where it is not asked, or not for an origin of the list: then nothing is allowed
 */
export function answerPreflight(request: Request, origins: ReadonlySet<string>): Reply | null {
  const asks = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!asks || !origins.has(request.headers.get('origin') ?? '')) return null;
  const headers = {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': HEADERS,
    'access-control-max-age': String(MAX_AGE),
  };
  return { status: 204, headers, body: null };
}
