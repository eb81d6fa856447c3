import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { BRAND } from '@gatehouse/brand/brand';
import { answerClientError } from '@gatehouse/api/pipeline/client-error';
import { cleanHeaders, rejectRequest } from './request-filter.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';

export interface Fronting {
  /** The host, with its port, that the app answers for. */
  readonly host: string;
  /** Browsers reach it over https. */
  readonly secure: boolean;
  /** Proxies in front that append to `X-Forwarded-For`. */
  readonly proxies: number;
  readonly api: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** What tenants' directories call. */
  readonly scim: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** What agents call. */
  readonly mcp: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Where agents get their tokens. */
  readonly oauth: (request: IncomingMessage, response: ServerResponse) => unknown;
  readonly pages: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Resolves when requests can be served; until then a load balancer sends none. */
  readonly ready: () => Promise<unknown>;
  /** Told of what neither side has caught. */
  readonly onError: (error: unknown) => void;
  /** Takes protocol upgrades (hot reload in development); null refuses all. */
  readonly upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => unknown) | null;
}

/** Milliseconds. Idle connections outlive a load balancer's 60 s, so that it closes them first. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
} as const;

const API = /^\/api\/v1(?:[/?]|$)/;
const MCP = /^\/api\/mcp(?:\?|$)/;
const OAUTH =
  /^\/(?:api\/oauth\/|\.well-known\/oauth-(?:authorization-server|protected-resource)(?:[/?]|$))/;
const SCIM = /^\/scim\/v2\//;
const HEALTH = /^\/(healthz|readyz)(?:\?|$)/;

/** One server for both: the API straight to its app, everything else to the pages (D14). */
export function createFrontServer(fronting: Fronting): Server {
  const { host, upgrade, onError } = fronting;
  const server = createServer(LIMITS, (request, response) => {
    serve(fronting, request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else finish(response, 500, 'Internal Server Error');
    });
  });
  server.on('clientError', answerClientError);
  server.on('upgrade', (request, socket, head) => {
    if (upgrade && !rejectRequest(request, host)) return upgrade(request, socket, head);
    return socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
}

async function serve(
  fronting: Fronting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const { host, secure, proxies, pages, ready } = fronting;
  const refusal = rejectRequest(request, host);
  const own = findApp(fronting, request.url ?? '');
  if (!refusal && own) {
    cleanHeaders(request, proxies);
    // They have their own headers, the same on every host.
    return own(request, response);
  }
  for (const { key, value } of SECURITY_HEADERS) response.setHeader(key, value);
  if (secure) response.setHeader('Strict-Transport-Security', STRICT_TRANSPORT);
  // A health check comes by address, not by name.
  const health = HEALTH.exec(request.url ?? '')?.[1];
  if (health === 'healthz') return finish(response, 200, 'ok');
  if (health === 'readyz') {
    return ready().then(
      () => finish(response, 200, 'ready'),
      () => finish(response, 503, 'not ready'),
    );
  }
  if (refusal?.status === 421 && namesLoopback(request)) {
    const origin = `${secure ? 'https' : 'http'}://${host}`;
    response.setHeader('Location', `${origin}${request.url ?? '/'}`);
    return finish(response, 307, `${BRAND.name} is at ${origin}`);
  }
  if (refusal) return finish(response, refusal.status, refusal.reason);
  cleanHeaders(request, proxies);
  return pages(request, response);
}

/** The app of ours, beside the pages, that answers at this address. */
function findApp({ api, scim, mcp, oauth }: Fronting, url: string) {
  if (API.test(url)) return api;
  if (MCP.test(url)) return mcp;
  if (OAUTH.test(url)) return oauth;
  return SCIM.test(url) ? scim : null;
}

/** Someone on this machine typed another of its names: sessions live under the configured one. */
function namesLoopback({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '')
  );
}

function finish(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    // An unread body of a refused request must not be taken for the next one.
    ...(status >= 400 && { Connection: 'close' }),
  });
  response.end(`${text}\n`);
}
