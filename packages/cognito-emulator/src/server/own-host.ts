import type { MiddlewareHandler } from 'hono';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that name another host. The console and the outbox show codes; a foreign page
 * that resolves its own name to this machine (DNS rebinding) must not read them.
 *
 * @param publicUrl its host is allowed beside loopback names
 */
export function ownHostOnly(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl).hostname;
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!loopback.has(hostname) && hostname !== own)
      return c.json({ message: `Not served under the name ${hostname}.` }, 403);
    await next();
  };
}
