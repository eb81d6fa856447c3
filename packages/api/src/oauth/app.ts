import { randomUUID } from 'node:crypto';
import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import { isOAuthError, OAuthError } from '@gatehouse/services/connected-apps';
import { Hono, type Context as HonoContext } from 'hono';
import type { ApiDeps } from '../deps.ts';
import { RateLimited } from '../limits/rate-limited.ts';
import { getClientAddress } from '../pipeline/get-client-address.ts';
import { API_HEADERS, STRICT_TRANSPORT_SECURITY } from '../pipeline/headers.ts';
import { problemReply, toDomainError } from '../pipeline/problem.ts';
import type { Reply } from '../pipeline/reply.ts';
import { withTimeout } from '../pipeline/with-timeout.ts';
import {
  type OAuthEndpoint,
  registrationEndpoint,
  revocationEndpoint,
  tokenEndpoint,
} from './endpoints.ts';
import {
  RESOURCE_METADATA_PATH,
  resourceMetadata,
  SERVER_METADATA_PATH,
  serverMetadata,
} from './metadata.ts';

/** Milliseconds for a request. */
const REQUEST_MS = 10_000;

const HTTPS_ONLY = { 'strict-transport-security': STRICT_TRANSPORT_SECURITY };

/** Any page may ask, as any program may: what counts is in the form, and no cookie is read here. */
const ANY_ORIGIN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, mcp-protocol-version',
  'access-control-max-age': '600',
};

const ENDPOINTS: Readonly<Record<string, OAuthEndpoint>> = {
  '/api/oauth/token': tokenEndpoint,
  '/api/oauth/revoke': revocationEndpoint,
  '/api/oauth/register': registrationEndpoint,
};

/**
 * How an agent gets tokens for MCP: what there is (`/.well-known`), and the endpoints below `/api/oauth`
 * (OAuth 2.1, as the Model Context Protocol asks for it). The person allows it on the page `/connect`.
 */
export function createOAuth(deps: ApiDeps): Hono {
  const app = new Hono();
  const { appOrigin } = deps.settings;
  const documents = {
    [RESOURCE_METADATA_PATH]: resourceMetadata(appOrigin),
    [SERVER_METADATA_PATH]: serverMetadata(appOrigin),
  };
  for (const [path, document] of Object.entries(documents)) {
    app.get(path, (c) => answer(deps, c, () => Promise.resolve({ status: 200, body: document })));
  }
  for (const [path, endpoint] of Object.entries(ENDPOINTS)) {
    app.post(path, (c) => answer(deps, c, endpoint));
  }
  const paths = [...Object.keys(documents), ...Object.keys(ENDPOINTS)];
  app.options('*', (c) =>
    toResponse(deps, { status: 204, headers: PREFLIGHT, body: null }, paths.includes(c.req.path)),
  );
  app.all('*', (c) =>
    answer(deps, c, () => {
      const known = paths.includes(c.req.path);
      throw new DomainError(known ? 'method.not_allowed' : 'resource.not_found');
    }),
  );
  return app;
}

async function answer(deps: ApiDeps, c: HonoContext, endpoint: OAuthEndpoint): Promise<Response> {
  const started = performance.now();
  const requestId = randomUUID();
  const reply = await withTimeout(
    REQUEST_MS,
    'request.timed_out',
    run(deps, c, endpoint, requestId),
  ).catch((error: unknown) => toErrorReply(deps, error, requestId));
  const labels = { route: 'oauth', status: `${Math.trunc(reply.status / 100)}xx` };
  const seconds = (performance.now() - started) / 1_000;
  deps.metrics.observe('gatehouse_api_request_seconds', 'Requests of the API.', labels, seconds);
  return toResponse(deps, { ...reply, headers: { ...reply.headers, 'x-request-id': requestId } });
}

async function run(
  deps: ApiDeps,
  c: HonoContext,
  endpoint: OAuthEndpoint,
  requestId: string,
): Promise<Reply> {
  const address = getClientAddress(deps, c);
  const hit = await deps.limiter.take('oauth', { address: address ?? 'unknown' });
  if (hit) throw new RateLimited(hit);
  const origin = { requestId, address };
  const { status, body } = await endpoint({ deps, request: c.req.raw, origin });
  return { status, headers: JSON_TYPE, body: body && JSON.stringify(body) };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Refusals in the words of OAuth (RFC 6749 §5.2); those that it has none for, in ours. */
function toErrorReply(deps: ApiDeps, error: unknown, requestId: string): Reply {
  const refusal =
    isDomainError(error) && (error.kind === 'malformed' || error.kind === 'media_type')
      ? new OAuthError('invalid_request', 'not in the form that this endpoint takes')
      : error;
  if (isOAuthError(refusal)) {
    deps.metrics.count('gatehouse_refusals_total', 'Requests refused.', {
      code: `oauth.${refusal.code}`,
    });
    const body = { error: refusal.code, error_description: refusal.message };
    return { status: 400, headers: JSON_TYPE, body: JSON.stringify(body) };
  }
  const problem = toDomainError(error);
  if (problem.kind === 'internal') {
    deps.log.error({ err: error, requestId }, 'OAuth request failed');
  }
  deps.metrics.count('gatehouse_refusals_total', 'Requests refused.', { code: problem.code });
  return problemReply(problem, requestId);
}

function toResponse(deps: ApiDeps, { status, headers, body }: Reply, open = true): Response {
  return new Response(body, {
    status,
    headers: {
      ...API_HEADERS,
      ...(open && ANY_ORIGIN),
      ...(deps.settings.appOrigin.startsWith('https:') && HTTPS_ONLY),
      ...(status === 405 && { allow: 'GET, POST' }),
      ...headers,
    },
  });
}
