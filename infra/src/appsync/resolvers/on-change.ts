import { type Context, type HTTPRequest, extensions, util } from '@aws-appsync/utils';

// AppSync has it, its types do not.
const CONTAINS_ANY = 'containsAny' as 'contains';

/** Asks the API, with the caller's token, whether they are in the tenant and what they may read. */
export function request(ctx: Context): HTTPRequest<string> {
  const { tenant } = ctx.args;
  if (!util.matches('^[a-z0-9-]{1,64}$', tenant)) util.error('not found', 'resource.not_found');
  return {
    method: 'GET',
    resourcePath: `/api/v1/tenants/${tenant}`,
    params: { headers: { authorization: `Bearer ${ctx.request.headers.authorization}` } },
  };
}

/**
 * Lets in whom the API lets in, and sets the filters by what it says: no one hears of another tenant, or
 * of a kind that they may not read, whatever they ask for. AppSync looks at them for each event; this
 * does not run again. So whoever loses a right loses the subscription: that is the second filter.
 */
export function response(ctx: Context): null {
  if (ctx.error) util.error('the API does not answer', 'service.unavailable');
  const { statusCode, body } = ctx.result;
  const found = body ? JSON.parse(body) : {};
  if (statusCode !== 200) {
    util.error(found.title ?? 'refused', found.code ?? 'service.unavailable', null, {
      status: statusCode,
    });
  }
  const { sub } = ctx.identity as { sub: string };
  // AppSync takes 20 values, and no kind is read by another permission than these.
  const readers = found.permissions.filter(
    (name: string) =>
      name.endsWith(':read') || name.endsWith(':manage') || name === 'members:invite',
  );
  extensions.setSubscriptionFilter({
    filterGroup: [
      {
        filters: [
          { fieldName: 'tenantId', operator: 'eq', value: found.id },
          { fieldName: 'readers', operator: CONTAINS_ANY, value: readers },
        ],
      },
      { filters: [{ fieldName: 'userId', operator: 'eq', value: sub }] },
    ],
  });
  extensions.setSubscriptionInvalidationFilter({
    filterGroup: [
      { filters: [{ fieldName: 'tenantId', operator: 'eq', value: found.id }] },
      { filters: [{ fieldName: 'userId', operator: 'eq', value: sub }] },
      { filters: [{ fieldName: 'everyone', operator: 'eq', value: true }] },
    ],
  });
  return null;
}
