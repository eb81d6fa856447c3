import type { Context, MiddlewareHandler } from 'hono';
import { isLinkFollowed, type RequestSource, type Trust } from '../trust.ts';

/** Where a request comes from. */
export function getRequestSource(c: Context): RequestSource {
  const { method } = c.req;
  return {
    method,
    host: c.req.header('host'),
    origin: c.req.header('origin'),
    fetchSite: c.req.header('sec-fetch-site'),
    fetchMode: c.req.header('sec-fetch-mode'),
    fetchDest: c.req.header('sec-fetch-dest'),
  };
}

const refuse = (c: Context, message: string) =>
  c.json({ __type: 'AccessDeniedException', message }, 403);

/** Refuses every request under a foreign name: DNS rebinding makes other websites same-origin. */
export function knownHostOnly(trust: Trust): MiddlewareHandler {
  return async (c, next) => {
    if (!trust.servesHost(c.req.header('host'))) {
      return refuse(c, 'Not served under this name; --allow-host lets one in.');
    }
    await next();
  };
}

/** Refuses forms that a page of another origin sends, even of this very host: cookies know no ports. */
export function ownFormsOnly(trust: Trust): MiddlewareHandler {
  return async (c, next) => {
    if (!trust.isOwn(getRequestSource(c))) return refuse(c, 'This form is not of this site.');
    await next();
  };
}

function letIn(c: Context, origin: string): void {
  c.header('access-control-allow-origin', origin);
  c.header('access-control-allow-methods', 'GET,POST,PUT,DELETE,OPTIONS');
  c.header('access-control-allow-headers', c.req.header('access-control-request-headers') ?? '');
  c.header('vary', 'origin');
}

/**
 * Refuses pages of other origins: they could read codes and give orders. Programs, own pages and
 * origins that were let in pass.
 * @param pages whether links from elsewhere may open what is behind it
 */
export function ownOriginOnly(trust: Trust, pages = false): MiddlewareHandler {
  return async (c, next) => {
    const source = getRequestSource(c);
    c.header('x-content-type-options', 'nosniff');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('x-frame-options', 'DENY');
    if (!trust.isOwn(source) && !(pages && isLinkFollowed(source))) {
      return refuse(c, 'Not open to pages of other origins; --allow-origin lets one in.');
    }
    if (source.origin !== undefined && trust.allowsOrigin(source.origin)) {
      letIn(c, source.origin);
      if (source.method === 'OPTIONS') return c.body(null, 204);
    }
    await next();
  };
}
