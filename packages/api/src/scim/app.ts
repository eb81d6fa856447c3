import { randomUUID } from 'node:crypto';
import { DomainError, type ErrorCode } from '@gatehouse/domain/errors';
import {
  getScimUrl,
  noteScimRequest,
  resolveScimToken,
  type ScimContext,
} from '@gatehouse/services/scim';
import { Hono, type Context as HonoContext } from 'hono';
import type { ApiDeps } from '../deps.ts';
import { RateLimited } from '../limits/rate-limited.ts';
import { getClientAddress } from '../pipeline/get-client-address.ts';
import { API_HEADERS, STRICT_TRANSPORT_SECURITY } from '../pipeline/headers.ts';
import { toDomainError } from '../pipeline/problem.ts';
import type { Reply } from '../pipeline/reply.ts';
import { withTimeout } from '../pipeline/with-timeout.ts';
import { pick, resourceTypes, schemas, serviceProviderConfig } from './discovery.ts';
import * as groups from './groups.ts';
import type { ScimAnswer, ScimRequest } from './request.ts';
import { toTag } from './resources.ts';
import { SCIM_TYPE, scimErrorReply, ScimRefusal } from './scim-error.ts';
import * as users from './users.ts';

type Work = (request: ScimRequest) => Promise<ScimAnswer> | ScimAnswer;

/** Below `/scim/v2/{connection}`. */
const ROUTES: readonly (readonly [method: string, path: string, work: Work])[] = [
  ['GET', '/ServiceProviderConfig', ({ url }) => found(serviceProviderConfig(url))],
  [
    'GET',
    '/ResourceTypes/:id?',
    ({ c, url }) => found(pick(resourceTypes(url), c.req.param('id'))),
  ],
  ['GET', '/Schemas/:id?', ({ c, url }) => found(pick(schemas(url), c.req.param('id')))],
  ['GET', '/Users', users.listUsers],
  ['POST', '/Users', users.createUser],
  ['GET', '/Users/:id', users.getUser],
  ['PUT', '/Users/:id', users.replaceUser],
  ['PATCH', '/Users/:id', users.patchOneUser],
  ['DELETE', '/Users/:id', users.deleteUser],
  ['GET', '/Groups', groups.listGroups],
  ['POST', '/Groups', groups.createGroup],
  ['GET', '/Groups/:id', groups.getGroup],
  ['PUT', '/Groups/:id', groups.replaceGroup],
  ['PATCH', '/Groups/:id', groups.patchOneGroup],
  ['DELETE', '/Groups/:id', groups.deleteGroup],
];

/** Milliseconds for a request: a group has thousands of members. */
const REQUEST_MS = 20_000;

const HTTPS_ONLY = { 'strict-transport-security': STRICT_TRANSPORT_SECURITY };

/**
 * SCIM 2.0 as one app, below `/scim/v2`: the address that a tenant gives its directory (RFC 7644, and what
 * Okta and Entra ID make of it).
 */
export function createScim(deps: ApiDeps): Hono {
  const app = new Hono().basePath('/scim/v2/:connection');
  for (const [method, path, work] of ROUTES) {
    app.on(method, path, (c) => answer(deps, c, work));
  }
  app.all('/*', (c) =>
    answer(deps, c, () => {
      throw new DomainError('resource.not_found');
    }),
  );
  return app;
}

function found(body: object | undefined): ScimAnswer {
  if (!body) throw new DomainError('resource.not_found');
  return { status: 200, body };
}

async function answer(deps: ApiDeps, c: HonoContext, work: Work): Promise<Response> {
  const started = performance.now();
  const requestId = randomUUID();
  const { status, headers, body } = await reply(deps, c, requestId, work);
  const labels = { route: 'scim', status: `${Math.trunc(status / 100)}xx` };
  const seconds = (performance.now() - started) / 1_000;
  deps.metrics.observe('gatehouse_api_request_seconds', 'Requests of the API.', labels, seconds);
  return new Response(body, {
    status,
    headers: {
      ...API_HEADERS,
      ...(deps.settings.appOrigin.startsWith('https:') && HTTPS_ONLY),
      ...headers,
      'x-request-id': requestId,
    },
  });
}

async function reply(deps: ApiDeps, c: HonoContext, requestId: string, work: Work): Promise<Reply> {
  const address = getClientAddress(deps, c);
  let ctx: ScimContext | null = null;
  try {
    ctx = await authenticate(deps, c, { requestId, address });
    const url = getScimUrl(deps.settings.appOrigin, ctx.connectionId);
    const request = { deps, ctx, c, url };
    const told = await withTimeout(REQUEST_MS, 'request.timed_out', Promise.resolve(work(request)));
    await note(deps, c, ctx, { status: told.status, recordId: told.recordId ?? null });
    return toReply(told);
  } catch (error) {
    const refusal = error instanceof ScimRefusal ? error : toDomainError(error);
    const told = scimErrorReply(refusal);
    if (told.status >= 500) deps.log.error({ err: error, requestId }, 'SCIM request failed');
    if (refusal instanceof DomainError) {
      deps.metrics.count('gatehouse_refusals_total', 'Requests refused.', { code: refusal.code });
    }
    if (ctx) await note(deps, c, ctx, { status: told.status, refusal });
    return told;
  }
}

/**
 * Which directory calls. Only a Bearer token counts, at its own directory's address; any other credential is as
 * none.
 * @throws DomainError `auth.token_invalid`, `rate.limited`
 */
async function authenticate(
  deps: ApiDeps,
  c: HonoContext,
  origin: { readonly requestId: string; readonly address: string | null },
): Promise<ScimContext> {
  const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const connectionId = (c.req.param('connection') ?? '').toLowerCase();
  const ctx =
    token === undefined ? null : await resolveScimToken(deps, { connectionId, token }, origin);
  if (!ctx) {
    const hit = await deps.limiter.take('bad_credentials', {
      address: origin.address ?? 'unknown',
    });
    throw hit ? new RateLimited(hit) : new DomainError('auth.token_invalid');
  }
  const hit = await deps.limiter.take('scim', { tenant: ctx.tenant.id });
  if (hit) throw new RateLimited(hit);
  return ctx;
}

function toReply({ status, body, version, location }: ScimAnswer): Reply {
  return {
    status,
    headers: {
      ...(body && { 'content-type': SCIM_TYPE }),
      ...(version !== undefined && { etag: toTag(version) }),
      ...(location !== undefined && { location }),
    },
    body: body ? JSON.stringify(body) : null,
  };
}

const OWNER_KEPT: ReadonlySet<ErrorCode> = new Set(['scim.last_owner', 'scim.owner_kept']);

interface Outcome {
  readonly status: number;
  readonly recordId?: string | null;
  readonly refusal?: DomainError | ScimRefusal;
}

/** Notes what was asked. That it cannot be noted stops no one. */
async function note(
  deps: ApiDeps,
  c: HonoContext,
  ctx: ScimContext,
  { status, recordId, refusal }: Outcome,
): Promise<void> {
  if (refusal instanceof RateLimited) return;
  const path = c.req.path.split('/').slice(4).join('/');
  const id = c.req.param('id')?.toLowerCase();
  try {
    await noteScimRequest(deps, ctx, {
      method: c.req.method,
      path: `/${path}`,
      status,
      detail: refusal ? describe(refusal) : null,
      recordId: recordId ?? (isRecordId(id) ? id : null),
      ownerKept: refusal instanceof DomainError && OWNER_KEPT.has(refusal.code),
    });
  } catch (error) {
    deps.log.warn({ err: error, requestId: ctx.requestId }, 'a SCIM request could not be noted');
  }
}

const describe = (refusal: DomainError | ScimRefusal) =>
  refusal instanceof ScimRefusal ? `${refusal.scimType}: ${refusal.message}` : refusal.code;

const isRecordId = (id: string | undefined): id is string =>
  id !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
