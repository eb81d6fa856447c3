import { randomUUID } from 'node:crypto';
import { DomainError } from '@gatehouse/domain/errors';
import { Hono, type Context as HonoContext } from 'hono';
import type { ApiDeps } from './deps.ts';
import { TIME_LIMITS, type TimeLimits, within } from './http/deadline.ts';
import { DOCS_POLICY, docsPage } from './http/docs-page.ts';
import { API_HEADERS, STRICT_TRANSPORT_SECURITY } from './http/headers.ts';
import { openApiDocument } from './open-api.ts';
import { problemResponse, toDomainError } from './problem.ts';
import type { PublicContext } from './route.ts';
import { ROUTES } from './routes.ts';
import { serve } from './serve.ts';

const BASE_PATH = '/api/v1';

/** What a Node host adds to a request. */
interface NodeEnvironment {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

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
    answer(deps, c, async () => new Response(json, { headers: JSON_TYPE })),
  );
  app.get('/docs', async (c) => {
    const response = await answer(deps, c, async () => new Response(page, { headers: HTML_TYPE }));
    response.headers.set('content-security-policy', DOCS_POLICY);
    return response;
  });
  for (const route of ROUTES) {
    app.on(route.method.toUpperCase(), honoPath(route.path), (c) =>
      answer(deps, c, (request) =>
        within(times.request, 'request.timed_out', serve(deps, route, c, request, times.body)),
      ),
    );
  }
  app.all('/*', (c) => answer(deps, c, () => Promise.reject(missing(c))));
  return app;
}

/** Characters. The longest address of the API, a page of a list, has some 700. */
const URL_LENGTH = 4_096;

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

async function answer(
  deps: ApiDeps,
  c: HonoContext,
  work: (request: PublicContext) => Promise<Response>,
): Promise<Response> {
  const requestId = randomUUID();
  const tooLong = c.req.url.length > URL_LENGTH;
  const result = tooLong
    ? Promise.reject(new DomainError('input.url_too_long'))
    : work({ requestId, address: addressOf(c) });
  const response = await result.catch((error: unknown) => {
    const problem = toDomainError(error);
    if (problem.kind === 'internal' || problem.kind === 'unavailable') {
      deps.log.error(
        { err: problem.cause ?? problem, requestId, path: c.req.routePath },
        'request failed',
      );
    }
    return problemResponse(problem, requestId);
  });
  for (const [name, value] of Object.entries(API_HEADERS)) response.headers.set(name, value);
  if (deps.appOrigin.startsWith('https:')) {
    response.headers.set('strict-transport-security', STRICT_TRANSPORT_SECURITY);
  }
  if (response.status === 405) response.headers.set('allow', methodsAt(c.req.path).join(', '));
  response.headers.set('x-request-id', requestId);
  return response;
}

/** Nothing at this address, or something that takes other methods. */
function missing(c: HonoContext): DomainError {
  return new DomainError(
    methodsAt(c.req.path).length > 0 ? 'method.not_allowed' : 'resource.not_found',
  );
}

function methodsAt(path: string): string[] {
  const here = path.slice(BASE_PATH.length);
  if (here === '/openapi.json' || here === '/docs') return ['GET', 'HEAD'];
  const methods = ROUTES.filter((route) => patternOf(route.path).test(here)).map(({ method }) =>
    method.toUpperCase(),
  );
  return methods.includes('GET') ? ['HEAD', ...methods] : methods;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}

/** `/a/{b}` in OpenAPI is `/a/:b` in Hono. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** From the connection; where the host has none to show, from the proxy next to it. */
function addressOf(c: HonoContext): string | null {
  const socket = (c.env as NodeEnvironment | undefined)?.incoming?.socket;
  const address = socket?.remoteAddress ?? c.req.header('x-forwarded-for')?.split(',').at(-1);
  return address?.trim().replace(/^::ffff:(?=\d+\.)/, '') ?? null;
}
