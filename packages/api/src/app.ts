import { failSpan, inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import { randomUUID } from 'node:crypto';
import { DomainError, type ErrorKind } from '@gatehouse/domain/errors';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import { Hono, type Context as HonoContext } from 'hono';
import type { ApiDeps } from './deps.ts';
import { getClientAddress } from './pipeline/get-client-address.ts';
import { TIME_LIMITS, type TimeLimits, withTimeout } from './pipeline/with-timeout.ts';
import { DOCS_POLICY, docsPage } from './document/reference-page.ts';
import { answerPreflight, crossOriginHeaders } from './pipeline/cross-origin.ts';
import { API_HEADERS, STRICT_TRANSPORT_SECURITY } from './pipeline/headers.ts';
import { llmsText } from './document/llms-text.ts';
import { openApiDocument } from './document/open-api.ts';
import type { Reply } from './pipeline/reply.ts';
import { getRequestLogContext } from './pipeline/request-log-context.ts';
import { problemReply, toDomainError } from './pipeline/problem.ts';
import type { PublicContext } from './pipeline/route.ts';
import { ROUTES } from './routes.ts';
import { serve } from './pipeline/serve.ts';

const BASE_PATH = '/api/v1';

/** What the API says of itself, beside its routes. */
const DOCUMENTS = ['/openapi.json', '/docs', '/llms.txt'];

/**
 * The HTTP API as one app, below `/api/v1`. Hosts mount it: the web app's Node server, and a Next
 * route handler (decision D14).
 */
export function createApi(deps: ApiDeps, times: TimeLimits = TIME_LIMITS): Hono {
  const app = new Hono().basePath(BASE_PATH);
  const document = openApiDocument();
  const json = JSON.stringify(document);
  const page = docsPage(document);
  app.get('/openapi.json', (c) =>
    answer(deps, c, () => ({ status: 200, headers: JSON_TYPE, body: json })),
  );
  const text = llmsText(document);
  app.get('/llms.txt', (c) => answer(deps, c, () => ({ status: 200, headers: TEXT, body: text })));
  app.get('/docs', (c) => answer(deps, c, () => ({ status: 200, headers: PAGE, body: page })));
  for (const route of ROUTES) {
    app.on(route.method.toUpperCase(), honoPath(route.path), (c) =>
      answer(
        deps,
        c,
        (request) =>
          withTimeout(
            times.request,
            'request.timed_out',
            serve({ deps, route, c, request }, times.body),
          ),
        route.id,
      ),
    );
  }
  app.all('/*', (c) =>
    answer(deps, c, () => {
      const preflight = answerPreflight(c.req.raw, deps.clientOrigins);
      if (!preflight) throw missing(c);
      return preflight;
    }),
  );
  return app;
}

/** Characters. The longest address of the API, a page of a list, has some 700. */
const URL_LENGTH = 4_096;

/** Refusals that say something about who tried what: each is a line of the log. */
const SECURITY: ReadonlySet<ErrorKind> = new Set([
  'unauthenticated',
  'forbidden',
  'not_found',
  'too_many',
]);

const HTTPS_ONLY = { 'strict-transport-security': STRICT_TRANSPORT_SECURITY };
const JSON_TYPE = { 'content-type': 'application/json' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': DOCS_POLICY,
};

async function answer(
  deps: ApiDeps,
  c: HonoContext,
  work: (request: PublicContext) => Reply | Promise<Reply>,
  routeId = 'none',
): Promise<Response> {
  const started = performance.now();
  const requestId = randomUUID();
  const attributes = {
    'http.request.method': c.req.method,
    'http.route': routeId,
    'gatehouse.request_id': requestId,
  };
  const { status, headers, body } = await inSpan(
    `api ${routeId}`,
    { kind: SpanKind.SERVER, attributes },
    async (span) => {
      const told = await reply(deps, c, { requestId, routeId }, work);
      span?.setAttribute('http.response.status_code', told.status);
      if (told.status >= 500) failSpan(span, `${told.status}`);
      return told;
    },
  );
  const labels = { route: routeId, status: `${Math.trunc(status / 100)}xx` };
  const seconds = (performance.now() - started) / 1_000;
  deps.metrics.observe('gatehouse_api_request_seconds', 'Requests of the API.', labels, seconds);
  // Put together in one go: changing the headers of a Response costs more than the rest of it.
  return new Response(body, {
    status,
    headers: {
      ...API_HEADERS,
      ...crossOriginHeaders(c.req.raw, deps.clientOrigins),
      ...(deps.settings.appOrigin.startsWith('https:') && HTTPS_ONLY),
      ...(status === 405 && { allow: methodsAt(c.req.path).join(', ') }),
      ...headers,
      'x-request-id': requestId,
    },
  });
}

async function reply(
  deps: ApiDeps,
  c: HonoContext,
  { requestId, routeId }: { readonly requestId: string; readonly routeId: string },
  work: (request: PublicContext) => Reply | Promise<Reply>,
): Promise<Reply> {
  const request = { requestId, address: getClientAddress(deps, c) };
  try {
    if (c.req.url.length > URL_LENGTH) throw new DomainError('input.url_too_long');
    return await work(request);
  } catch (error) {
    const problem = toDomainError(error);
    const entry = { requestId, route: routeId, ...getRequestLogContext(request) };
    if (problem.kind === 'internal' || problem.kind === 'unavailable') {
      deps.log.error({ err: problem.cause ?? problem, ...entry }, 'request failed');
    } else if (SECURITY.has(problem.kind)) {
      deps.log.info({ code: problem.code, address: request.address, ...entry }, 'refused');
    }
    deps.metrics.count('gatehouse_refusals_total', 'Requests refused.', { code: problem.code });
    return problemReply(problem, requestId);
  }
}

/** Nothing at this address, or something that takes other methods. */
function missing(c: HonoContext): DomainError {
  return new DomainError(
    methodsAt(c.req.path).length > 0 ? 'method.not_allowed' : 'resource.not_found',
  );
}

/** What anyone may know to be there. */
const OPEN = ROUTES.filter(({ access }) => !isOperatorPermission(access)).map((route) => ({
  method: route.method.toUpperCase(),
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

function methodsAt(path: string): string[] {
  const here = path.slice(BASE_PATH.length);
  if (DOCUMENTS.includes(here)) return ['GET', 'HEAD'];
  const methods = OPEN.filter(({ pattern }) => pattern.test(here)).map(({ method }) => method);
  return methods.includes('GET') ? ['HEAD', ...methods] : methods;
}

/** `/a/{b}` in OpenAPI is `/a/:b` in Hono. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
