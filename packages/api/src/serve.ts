import { DomainError } from '@gatehouse/domain/errors';
import { isSlug } from '@gatehouse/domain/slug';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Context as HonoContext } from 'hono';
import { authenticate, type Credentials } from './authenticate.ts';
import { apiKeyOf, authenticateKey } from './authenticate-key.ts';
import type { ApiDeps } from './deps.ts';
import { readCookie } from './http/cookie.ts';
import { parseInput } from './http/parse.ts';
import { readJson } from './http/read-json.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import type { ContextFor, PublicContext, Route } from './route.ts';

/**
 * Serves one request of a route: authenticate, resolve the tenant, parse the input, run the verb,
 * and parse what it returned, so that undeclared fields never leave.
 */
export async function serve(
  deps: ApiDeps,
  route: Route,
  c: HonoContext,
  request: PublicContext,
): Promise<Response> {
  const ctx = await contextFor(deps, route, c, request);
  const params = parseParams(route, c.req.param());
  const query = route.query && parseInput(route.query, queryOf(c));
  const body = route.body && parseInput(route.body, await readJson(c.req.raw));
  const result = await route.run({
    deps,
    ctx: ctx as ContextFor<Route['access']> & never,
    params: params as never,
    query: query as never,
    body: body as never,
  });
  if (!route.response) return new Response(null, { status: route.status });
  return Response.json(route.response.parse(result), { status: route.status });
}

async function contextFor(
  deps: ApiDeps,
  route: Route,
  c: HonoContext,
  request: PublicContext,
): Promise<ContextFor<Route['access']>> {
  const credentials = credentialsOf(deps, c.req.raw);
  if (credentials.authorization === null) requireSameOrigin(c.req.raw, deps.appOrigin);
  if (route.access === 'public') return request;
  const slug = c.req.param('tenant') ?? null;
  const known = slug !== null && isSlug(slug) ? slug : null;
  const key = apiKeyOf(credentials.authorization);
  if (key !== null) return keyContext(deps, route, key, known, request);
  const { user, tenant } = await authenticate(deps, credentials, known, request);
  if (route.access === 'user') return user;
  if (!tenant) throw new DomainError('resource.not_found');
  return tenant;
}

/** A program is in its one tenant or nowhere. */
async function keyContext(
  deps: ApiDeps,
  route: Route,
  key: string,
  slug: string | null,
  request: PublicContext,
): Promise<ContextFor<Permission>> {
  const tenant = await authenticateKey(deps, key, slug, request);
  if (route.access === 'user') throw new DomainError('auth.person_required');
  if (!tenant) throw new DomainError('resource.not_found');
  return tenant;
}

function credentialsOf(deps: ApiDeps, request: Request): Credentials {
  return {
    sessionToken: readCookie(request.headers.get('cookie'), deps.sessionCookie),
    authorization: request.headers.get('authorization'),
  };
}

/** An id that can not be one is not found, like one that is not there. */
function parseParams(route: Route, raw: Record<string, string>): unknown {
  if (!route.params) return undefined;
  const { tenant: _tenant, ...params } = raw;
  const result = route.params.safeParse(params);
  if (!result.success) throw new DomainError('resource.not_found');
  return result.data;
}

/** A parameter that comes twice is an array here, and so fails its schema. */
function queryOf(c: HonoContext): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}
