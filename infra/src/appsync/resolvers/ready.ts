import { type Context, type HTTPRequest, util } from '@aws-appsync/utils';

/** Asks whether the app can answer; no one has to be signed in for that. */
export function request(_ctx: Context): HTTPRequest<string> {
  return { method: 'GET', resourcePath: '/readyz', params: {} };
}

export function response(ctx: Context): boolean {
  if (ctx.error) util.error('the API does not answer', 'service.unavailable');
  return ctx.result.statusCode === 200;
}
