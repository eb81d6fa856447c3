import type { Context as HonoContext } from 'hono';
import type { ApiDeps } from '../deps.ts';
import type { ContextFor, PublicContext, Route } from './route.ts';

/** One request of a route, on its way to an answer. */
export interface Exchange {
  readonly deps: ApiDeps;
  readonly route: Route;
  readonly c: HonoContext;
  readonly request: PublicContext;
}

/** An exchange whose caller is known. */
export interface KnownExchange extends Exchange {
  readonly ctx: ContextFor<Route['access']>;
}
