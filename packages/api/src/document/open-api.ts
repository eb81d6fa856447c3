import { BRAND } from '@gatehouse/brand/brand';
import { ERROR_KINDS, type ErrorCode } from '@gatehouse/domain/errors';
import { getErrorSentence } from '@gatehouse/messages/error-sentence';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import { asksForRecentSignIn, asksForSecondFactor } from '@gatehouse/policy/step-up';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiDocument } from './reference-page.ts';
import { takesKey } from '../pipeline/idempotency.ts';
import { getLimit } from '../pipeline/limit-for-route.ts';
import { statusOfKind } from '../pipeline/problem.ts';
import type { Route } from '../pipeline/route.ts';
import { ROUTES } from '../routes.ts';
import { problemSchema } from '../schemas/problem.ts';
import { slugSchema } from '../schemas/shared.ts';

const ALWAYS: readonly ErrorCode[] = [
  'internal.error',
  'service.unavailable',
  'request.timed_out',
  'rate.limited',
  'input.url_too_long',
];
const SIGNED_IN: readonly ErrorCode[] = ['auth.required', 'auth.session_ended', 'auth.cross_site'];
const IN_TENANT: readonly ErrorCode[] = [
  'auth.session_too_old_for_tenant',
  'auth.sso_required',
  'auth.mfa_required',
  'permission.denied',
  'member.deactivated',
  'resource.not_found',
];
const FOR_OPERATORS: readonly ErrorCode[] = ['resource.not_found', 'auth.cross_site'];
const STEP_UP: readonly ErrorCode[] = ['auth.step_up_required'];
const FACTOR: readonly ErrorCode[] = ['auth.second_factor_required'];
const FOR_PEOPLE: readonly ErrorCode[] = ['auth.person_required'];
const WITH_INPUT: readonly ErrorCode[] = ['input.invalid'];
const CONDITIONAL: readonly ErrorCode[] = ['resource.changed'];
const WITH_KEY: readonly ErrorCode[] = ['idempotency.key_reused', 'idempotency.in_progress'];
const WITH_BODY: readonly ErrorCode[] = [
  'input.malformed',
  'input.media_type',
  'input.too_large',
  'input.timed_out',
];

/** The OpenAPI 3.1 document of the API, made from the route list. */
export function openApiDocument(): ApiDocument {
  const registry = new OpenAPIHono();
  registry.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-gatehouse.sid',
  });
  registry.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'An access token of the user pool, a personal key or an API key.',
  });
  for (const route of ROUTES) registry.openAPIRegistry.registerPath(describe(route));
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: BRAND.name, version: '1', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(ROUTES.map(getTag))].map((name) => ({ name })),
  }) as unknown as ApiDocument;
}

const DESCRIPTION = `Tenants, their members and their data. Errors are problem details (RFC 9457): tell them apart by \`code\`. Where a list has a \`nextCursor\`, send it as \`cursor\` for the next page. \`x-access\` says who may call an operation, \`x-limit\` what it counts as.`;

const EVENTS = z.string();
const FILE = z.string();
const PICTURE = z.string().openapi({ format: 'binary' });

const keyHeader = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().openapi({
    description:
      'Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing.',
  }),
});

const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({
    description:
      'The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins.',
  }),
});

type PathConfig = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

function describe(route: Route): PathConfig {
  const params = getParams(route);
  return {
    operationId: route.id,
    method: route.method,
    path: route.path,
    tags: [getTag(route)],
    summary: route.summary,
    'x-access': route.access,
    'x-limit': getLimit(route),
    security: getSecurity(route),
    request: {
      ...(params && { params }),
      ...(route.query && { query: route.query }),
      ...(takesKey(route) && { headers: keyHeader }),
      ...(route.conditional && { headers: ifMatchHeader }),
      ...(route.body && {
        body: { required: true, content: { 'application/json': { schema: route.body } } },
      }),
    },
    responses: { [route.status]: getSuccess(route), ...getRefusals(route) },
  };
}

/** What an operation is about: what stands below a tenant, or first in its path. */
function getTag({ path }: Route): string {
  const [first = '', , second] = path.slice(1).split('/');
  return first === 'tenants' && second !== undefined ? second : first;
}

/** Operators come with a browser; an empty list says that no one is asked who they are. */
function getSecurity({ access }: Route): Record<string, string[]>[] {
  if (access === 'public') return [];
  return isOperatorPermission(access) ? [{ session: [] }] : [{ session: [] }, { bearer: [] }];
}

function getParams(route: Route): z.ZodObject | undefined {
  if (!route.path.includes('{tenant}')) return route.params;
  const tenant = z.object({ tenant: slugSchema });
  return route.params ? tenant.extend(route.params.shape) : tenant;
}

function callerRefusals({ access }: Route): readonly ErrorCode[] {
  if (access === 'public') return [];
  if (access === 'user') return SIGNED_IN;
  return isOperatorPermission(access) ? FOR_OPERATORS : [...SIGNED_IN, ...IN_TENANT];
}

function getSuccess(route: Route) {
  const content = getContent(route);
  return { description: 'Done.', ...(content && { content }) };
}

function getContent(route: Route) {
  switch (route.answer) {
    case 'json':
      return { 'application/json': { schema: route.response } };
    case 'file':
      return { 'text/csv': { schema: FILE }, 'application/json': { schema: FILE } };
    case 'picture':
      return { 'image/*': { schema: PICTURE } };
    case 'stream':
      return { 'text/event-stream': { schema: EVENTS } };
    case 'nothing':
      return undefined;
  }
}

function getRefusals(route: Route): PathConfig['responses'] {
  const codes = [
    ...ALWAYS,
    ...callerRefusals(route),
    ...(route.query || route.body || takesKey(route) ? WITH_INPUT : []),
    ...(takesKey(route) ? WITH_KEY : []),
    ...(route.conditional ? CONDITIONAL : []),
    ...(route.body ? WITH_BODY : []),
    ...(route.peopleOnly ? FOR_PEOPLE : []),
    ...(asksForRecentSignIn(route) ? STEP_UP : []),
    ...(asksForSecondFactor(route) ? FACTOR : []),
    ...(route.errors ?? []),
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => statusOfKind(ERROR_KINDS[code]));
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${getErrorSentence(code)}`).join('\n\n'),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
