import type { IncomingMessage, RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Provider } from 'oidc-provider';
import { HEADERS } from './headers.ts';
import { getRefusal } from './trust.ts';

/** What our pages get beside the request: the raw one, for the OpenID provider. */
export type Bindings = { Bindings: HttpBindings };

/**
 * Sends each request to the OpenID provider below whose path it is, or to our pages.
 *
 * @param providers by the path of their issuer
 */
export function createRequestListener(
  origin: string,
  providers: ReadonlyMap<string, Provider>,
  pages: Hono<Bindings>,
): RequestListener {
  const answerPages = getRequestListener(pages.fetch);
  const callbacks = [...providers].map(([path, provider]) => ({
    path,
    answer: provider.callback(),
  }));
  return (request: IncomingMessage & { originalUrl?: string }, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refusal = getRefusal(request, origin);
    if (refusal !== undefined) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`${refusal}\n`);
      return;
    }
    const { url = '/' } = request;
    const mounted = callbacks.find(({ path }) => url.startsWith(`${path}/`));
    if (!mounted) {
      void answerPages(request, response);
      return;
    }
    request.originalUrl = url;
    request.url = url.slice(mounted.path.length);
    void mounted.answer(request, response);
  };
}
