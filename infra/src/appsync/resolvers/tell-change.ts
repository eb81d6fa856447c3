import type { Context } from '@aws-appsync/utils';

/** Passes its arguments on to those who subscribe. */
export function request(ctx: Context): { payload: unknown } {
  return { payload: ctx.args };
}

export function response(ctx: Context): unknown {
  return ctx.result;
}
