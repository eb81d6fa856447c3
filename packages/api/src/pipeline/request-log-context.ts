import { principalId } from '@gatehouse/domain/principal';
import type { ContextFor, PublicContext, Route } from './route.ts';

/** Who made a request, as far as it is known, in ids: for the log. */
export interface Trail {
  readonly principal?: string;
  readonly tenant?: string;
}

const trails = new WeakMap<PublicContext, Trail>();

/** Keeps who a request turned out to be from. */
export function noteCaller(request: PublicContext, ctx: ContextFor<Route['access']>): void {
  if (!('principal' in ctx)) return;
  trails.set(request, {
    principal: principalId(ctx.principal),
    ...('tenant' in ctx && { tenant: ctx.tenant.id }),
  });
}

/** Who the request is from; empty for someone who could not be told. */
export function getRequestLogContext(request: PublicContext): Trail {
  return trails.get(request) ?? {};
}
