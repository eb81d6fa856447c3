import type { GatewayRequest } from '../request.ts';
import type { KnownRoute } from '../match-route.ts';

/** What a request is let through with: `requestContext.authorizer` of the event. */
export interface Grant {
  /** For the formats 2.0 and 1.0; those of a REST API have the second. */
  readonly v2: Readonly<Record<string, unknown>>;
  readonly v1: Readonly<Record<string, unknown>>;
}

/** Lets a request through, or throws a Refusal. */
export type Authorize = (
  request: GatewayRequest,
  route: KnownRoute,
  parameters: Readonly<Record<string, string>> | null,
) => Promise<Grant>;
