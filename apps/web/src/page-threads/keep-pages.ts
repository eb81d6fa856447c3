import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { parseCookies } from './preference-cookies.ts';
import type { PageDrawer } from './draw-pages.ts';

/** Pages that are the same for everyone who is not signed in. */
const PAGES = /^\/(?:sign-in(?:\?returnTo=[^&]{1,300})?)?$/;
/** What else such a page depends on may be no longer than this. */
const LONGEST_KEY = 700;
const MOST_PAGES = 64;
/** Milliseconds. */
const GOOD_FOR = 60_000;
/** The price of a smaller answer is paid each time, since each has another nonce. */
const COMPRESSION = { level: 3 } as const;

interface Kept {
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
  readonly nonce: string;
  readonly until: number;
}

const compress = promisify(gzip);

/**
 * Draws a page of people who are not signed in once a minute for each language and theme; each answer has a
 * nonce of its own all the same. Whatever may belong to someone goes past it: any cookie that is no
 * preference, any navigation of the client, any answer that sets a cookie or is no page.
 */
export function keepPages(draw: PageDrawer['draw']): PageDrawer['draw'] {
  const kept = new Map<string, Kept>();
  return async (request, response) => {
    const key = getKey(request);
    if (key === null) return draw(request, response);
    const page = kept.get(key);
    if (page && page.until > Date.now()) return send(page, request, response);
    kept.delete(key);
    keepWhatIsSent(request, response, (drawn) => {
      const [oldest] = kept.keys();
      if (kept.size >= MOST_PAGES && oldest !== undefined) kept.delete(oldest);
      kept.set(key, drawn);
    });
    return draw(request, response);
  };
}

/** All that the page depends on; null for requests that are not for everyone. */
function getKey({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || !PAGES.test(url)) return null;
  const personal = Object.keys(headers).some((name) =>
    /^(?:rsc|next-.*|authorization|range)$/.test(name),
  );
  const cookies = parseCookies(headers.cookie);
  if (personal || !cookies) return null;
  const key = JSON.stringify([url, headers['accept-language'] ?? '', cookies]);
  return key.length > LONGEST_KEY ? null : key;
}

async function send(page: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const policy = String(page.headers['content-security-policy']).replaceAll(page.nonce, nonce);
  const body = Buffer.from(page.body.replaceAll(page.nonce, nonce));
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const sent = zipped ? await compress(body, COMPRESSION) : body;
  response.writeHead(200, {
    ...page.headers,
    'content-security-policy': policy,
    'content-length': sent.length,
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(sent);
}

/** Has the page drawn without compression, and hands it over when it has been sent whole. */
function keepWhatIsSent(
  request: IncomingMessage,
  response: ServerResponse,
  keep: (drawn: Kept) => void,
): void {
  delete request.headers['accept-encoding'];
  const raw = request.rawHeaders;
  const at = raw.findIndex((text, index) => index % 2 === 0 && /^accept-encoding$/i.test(text));
  if (at >= 0) raw.splice(at, 2);
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const [write, end] = [response.write.bind(response), response.end.bind(response)] as [
    (...values: unknown[]) => boolean,
    (...values: unknown[]) => ServerResponse,
  ];
  response.write = (...values: unknown[]) => {
    collect(values[0]);
    return write(...values);
  };
  response.end = (...values: unknown[]) => {
    collect(values[0]);
    return end(...values);
  };
  response.once('finish', () => {
    const headers = response.getHeaders();
    const policy = String(headers['content-security-policy'] ?? '');
    const nonce = /'nonce-([^']{22,})'/.exec(policy)?.[1];
    const page = String(headers['content-type'] ?? '').startsWith('text/html');
    const plain = !headers['set-cookie'] && !headers['content-encoding'] && !headers.location;
    if (response.statusCode !== 200 || nonce === undefined || !page || !plain) return;
    const { connection: _, 'transfer-encoding': __, ...own } = headers;
    const vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
    const body = Buffer.concat(chunks).toString();
    keep({ headers: { ...own, vary }, body, nonce, until: Date.now() + GOOD_FOR });
  });
}
