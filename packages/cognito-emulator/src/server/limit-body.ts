import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

function tooLarge(c: Context): Response {
  return c.json(
    { __type: 'RequestEntityTooLargeException', message: 'Request is too large.' },
    413,
  );
}

/**
 * Refuses bodies of more than this many bytes. Hono's own middleware builds a web request with its
 * streams to see whether there is a body: only where the length is not told is it worth that.
 * (Node refuses a request that tells a length and comes in chunks.)
 */
export function limitBody(maxSize: number): MiddlewareHandler {
  const counting = bodyLimit({ maxSize, onError: tooLarge });
  return async (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined) return counting(c, next);
    if (Number(length) > maxSize) return tooLarge(c);
    await next();
  };
}
