import { type Context, extensions } from '@aws-appsync/utils';

/** Ends the subscriptions of a person, of all in a tenant, or of everyone. */
export function request(ctx: Context): { payload: unknown } {
  return { payload: ctx.args };
}

export function response(ctx: Context): unknown {
  extensions.invalidateSubscriptions({ subscriptionField: 'onChange', payload: ctx.result });
  return ctx.result;
}
