import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Emulator } from '../emulator.ts';
import { discoveryEndpoint, jwksEndpoint } from '../oauth/discovery.ts';
import type { Control } from './control.ts';
import { faultMiddleware } from './fault-middleware.ts';
import { jsonApi, preflight } from './json-api.ts';
import { limitBody } from './limit-body.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { ownHostOnly } from './own-host.ts';

/** Largest body taken; AWS's own limit for a branding asset is 2 MB, base64 makes it 2.7. */
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * The emulator's HTTP surface: one origin for the JSON API, OAuth, the hosted pages and the console.
 *
 * @param report called with defects, which answer 500 without details
 */
export function createApp(
  emulator: Emulator,
  report: (error: unknown) => void,
  control: Control,
): Hono {
  const app = new Hono();
  app.use(faultMiddleware(control));
  app.use(limitBody(BODY_LIMIT));
  app.post('/', jsonApi(emulator, report));
  app.options('/', preflight);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.use('/:poolId/.well-known/*', cors({ origin: '*' }));
  app.get('/:poolId/.well-known/openid-configuration', discoveryEndpoint(emulator));
  app.get('/:poolId/.well-known/jwks.json', jwksEndpoint(emulator, control.faults));
  app.use('/_emulator/outbox/*', ownHostOnly(emulator.config.publicUrl));
  app.route('/_emulator', outboxRoutes(emulator));
  let web: Promise<Hono> | undefined;
  app.all('*', async (c) => {
    web ??= import('./web-routes.ts').then(({ webRoutes }) => webRoutes(emulator, control, report));
    return (await web).fetch(c.req.raw, c.env);
  });
  app.onError((error, c) => {
    report(error);
    return c.json({ __type: 'InternalErrorException', message: 'Something went wrong' }, 500);
  });
  return app;
}
