import type { Audience } from '@gatehouse/services/authentication';
import type { Context as HonoContext } from 'hono';

/** No host sets it, and no request can: it is handed over inside the process. */
const AUDIENCE = Symbol('audience');

/** The environment of a request that MCP makes of the API. */
export function withMcpAudience(env: unknown): object {
  return { ...(env as object | undefined), [AUDIENCE]: 'mcp' };
}

/** What the caller came to. */
export function getAudience(c: HonoContext): Audience {
  const env = c.env as { readonly [AUDIENCE]?: Audience } | undefined;
  return env?.[AUDIENCE] ?? 'api';
}
