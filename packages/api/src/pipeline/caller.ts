import type { TenantContext, UserContext } from '@gatehouse/domain/context';
import { DomainError, type ErrorCode, isDomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import { isSlug } from '@gatehouse/domain/slug';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import type { Permission } from '@gatehouse/policy/permissions';
import { type OperatorContext, operatorContext } from '@gatehouse/services/access';
import {
  authenticate,
  authenticateClient,
  authenticateKey,
  type Credentials,
  parseApiKey,
} from '@gatehouse/services/authentication';
import type { Context as HonoContext } from 'hono';
import { getAudience } from './audience.ts';
import { parseClientToken } from './client-token.ts';
import type { ApiDeps } from '../deps.ts';
import type { Exchange, KnownExchange } from './exchange.ts';
import type { PublicContext, Route } from './route.ts';
import { readCookie } from './cookie.ts';
import type { LimitKeys } from '../limits/limiter.ts';
import { getLimit } from './limit-for-route.ts';
import { RateLimited } from '../limits/rate-limited.ts';
import { noteCaller } from './request-log-context.ts';
import { requireSameOrigin } from './same-origin.ts';

type Caller = KnownExchange['ctx'];

/**
 * Who calls, and what they are in the tenant of the address; counted against the route's limit.
 * @throws DomainError `auth.*`, `resource.not_found`, `rate.limited`, `service.unavailable`
 */
export async function getCaller(exchange: Exchange): Promise<Caller> {
  const { deps, route, c, request } = exchange;
  const credentials = getCredentials(deps, c.req.raw);
  if (isOperatorPermission(route.access)) return getOperator(exchange, credentials);
  if (credentials.authorization === null) {
    requireSameOrigin(c.req.raw, deps.settings.appOrigin, route);
  }
  const ctx = route.access === 'public' ? request : await identify(exchange, credentials);
  noteCaller(request, ctx);
  const taken = deps.limiter.take(getLimit(route), getLimitKeys(ctx));
  const hit = taken instanceof Promise ? await taken : taken;
  if (hit) throw new RateLimited(hit);
  return ctx;
}

/** To anyone but an operator it must look as if there were no such route, to the byte. */
async function getOperator(
  { deps, route, c, request }: Exchange,
  credentials: Credentials,
): Promise<OperatorContext> {
  const operator = await findOperator(deps, credentials, request);
  if (!operator) throw new DomainError('resource.not_found');
  noteCaller(request, operator);
  requireSameOrigin(c.req.raw, deps.settings.appOrigin, route);
  const hit = await deps.limiter.take(getLimit(route), getLimitKeys(operator));
  if (hit) throw new RateLimited(hit);
  return operator;
}

async function findOperator(deps: ApiDeps, credentials: Credentials, request: PublicContext) {
  if (credentials.authorization !== null || credentials.sessionToken === null) return null;
  try {
    const { user } = await authenticate(deps, credentials, null, request);
    return await operatorContext(deps, user);
  } catch (error) {
    if (isDomainError(error) && error.kind === 'unauthenticated') return null;
    throw error;
  }
}

async function identify(exchange: Exchange, credentials: Credentials): Promise<Caller> {
  const { deps, route, c, request } = exchange;
  try {
    const key = parseApiKey(credentials.authorization);
    if (key !== null) return await keyContext(exchange, key);
    const client = parseClientToken(credentials.authorization);
    if (client !== null) return await clientContext(exchange, client);
    const { user, tenant } = await authenticate(deps, credentials, getSlug(c), request);
    if (route.access === 'user') return requireOwnSignIn(route, user);
    if (!tenant) throw new DomainError('resource.not_found');
    return tenant;
  } catch (error) {
    await countBadCredentials(deps, request, error);
    throw error;
  }
}

/**
 * What is a person's own is not for who set a tenant's identity provider up, and could be anyone in it.
 * @throws DomainError `auth.own_sign_in_required`
 */
function requireOwnSignIn({ anyProof }: Route, user: UserContext): UserContext {
  if (user.principal.proof.kind === 'pool' || anyProof) return user;
  throw new DomainError('auth.own_sign_in_required');
}

/** A program is in its one tenant or nowhere. */
async function keyContext(
  { deps, route, c, request }: Exchange,
  key: string,
): Promise<TenantContext<Permission>> {
  const asked = { slug: getSlug(c), audience: getAudience(c) };
  const tenant = await authenticateKey(deps, key, asked, request);
  if (route.access === 'user') throw new DomainError('auth.person_required');
  if (!tenant) throw new DomainError('resource.not_found');
  return refuseForPeople(route, tenant);
}

/** A client is in the tenant that has registered it, and in no other: there its token is no good. */
async function clientContext(
  { deps, route, c, request }: Exchange,
  token: string,
): Promise<TenantContext<Permission>> {
  if (route.access === 'user') throw new DomainError('auth.token_invalid');
  return refuseForPeople(route, await authenticateClient(deps, token, getSlug(c), request));
}

/** What is for people alone is refused to a program that is in the tenant. */
function refuseForPeople<C>({ peopleOnly }: Route, program: C): C {
  if (peopleOnly) throw new DomainError('auth.person_required');
  return program;
}

const BAD_CREDENTIALS: ReadonlySet<ErrorCode> = new Set([
  'auth.token_invalid',
  'auth.session_ended',
  // Each try may ask the pool who it is.
  'auth.unknown_person',
]);

/** Someone who tries credentials is told no more once they have tried too many. */
async function countBadCredentials(deps: ApiDeps, { address }: PublicContext, error: unknown) {
  if (!isDomainError(error)) return;
  if (!BAD_CREDENTIALS.has(error.code)) return;
  const hit = await deps.limiter.take('bad_credentials', { address });
  if (hit) throw new RateLimited(hit);
}

/**
 * Counts the further points of a request that does many things at once; the first one was counted
 * when the caller was known.
 * @throws DomainError `rate.limited`, `service.unavailable`
 */
export async function countMore(
  { deps, route, ctx }: KnownExchange,
  points: number,
): Promise<void> {
  if (points < 1) return;
  const hit = await deps.limiter.take(getLimit(route), getLimitKeys(ctx), points);
  if (hit) throw new RateLimited(hit);
}

function getLimitKeys(ctx: Caller): LimitKeys {
  if (!('principal' in ctx)) return { address: ctx.address ?? 'unknown' };
  return { principal: principalId(ctx.principal), tenant: 'tenant' in ctx ? ctx.tenant.id : null };
}

function getSlug(c: HonoContext): string | null {
  const slug = c.req.param('tenant');
  return slug !== undefined && isSlug(slug) ? slug : null;
}

function getCredentials(deps: ApiDeps, request: Request): Credentials {
  return {
    sessionToken: readCookie(request.headers.get('cookie'), deps.sessionCookie),
    authorization: request.headers.get('authorization'),
  };
}
