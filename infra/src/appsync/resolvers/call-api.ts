import { type Context, type HTTPRequest, util } from '@aws-appsync/utils';

/** The verb of each field: method and path. */
const CALLS: Record<string, [method: 'GET' | 'POST', path: string]> = {
  tenants: ['GET', '/me'],
  tenant: ['GET', '/tenants/{tenant}'],
  members: ['GET', '/tenants/{tenant}/members'],
  projects: ['GET', '/tenants/{tenant}/projects'],
  auditEvents: ['GET', '/tenants/{tenant}/audit-events'],
  notifications: ['GET', '/me/notifications'],
  createProject: ['POST', '/tenants/{tenant}/projects'],
  markNotificationsRead: ['POST', '/me/notifications/read-all'],
};

/** Asks the API as the caller does themselves: with their token. */
export function request(ctx: Context): HTTPRequest<string> {
  const [method, path] = CALLS[ctx.info.fieldName] ?? ['GET', '/me'];
  const { tenant, limit, cursor, search, name } = ctx.args;
  // Put into a path, so it may be nothing but a slug.
  if (path.includes('{tenant}') && !util.matches('^[a-z0-9-]{1,64}$', tenant)) {
    util.error('not found', 'resource.not_found');
  }
  const query: Record<string, string> = {};
  if (limit) query.limit = `${limit}`;
  if (cursor) query.cursor = cursor;
  if (search) query.search = search;
  return {
    method,
    resourcePath: `/api/v1${path.replace('{tenant}', tenant)}`,
    params: {
      headers: {
        authorization: `Bearer ${ctx.request.headers.authorization}`,
        'content-type': 'application/json',
      },
      query,
      body: method === 'POST' ? JSON.stringify(name ? { name } : {}) : undefined,
    },
  };
}

/** What the API answers, or its refusal by its code. */
export function response(ctx: Context): unknown {
  if (ctx.error) util.error('the API does not answer', 'service.unavailable');
  const { statusCode, body } = ctx.result;
  if (statusCode >= 300) {
    const problem = body ? JSON.parse(body) : {};
    util.error(problem.title ?? 'refused', problem.code ?? 'service.unavailable', null, {
      status: statusCode,
    });
  }
  if (ctx.info.fieldName === 'markNotificationsRead') return true;
  const found = JSON.parse(body);
  return ctx.info.fieldName === 'tenants' ? found.tenants : found;
}
