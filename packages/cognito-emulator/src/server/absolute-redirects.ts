import type { MiddlewareHandler } from 'hono';

/**
 * Makes redirects to our own pages absolute, as on AWS: clients take the address from the header as it
 * stands. The address is the one that was asked, or the public one when a proxy hides its scheme.
 */
export function absoluteRedirects(publicUrl: string): MiddlewareHandler {
  const known = new URL(publicUrl);
  return async (c, next) => {
    await next();
    const location = c.res.headers.get('location');
    if (!location?.startsWith('/')) return;
    const asked = new URL(c.req.url);
    const { origin } = asked.host === known.host ? known : asked;
    c.header('location', `${origin}${location}`);
  };
}
