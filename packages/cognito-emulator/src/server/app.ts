import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { discoveryEndpoint, jwksEndpoint } from '../endpoints/discovery.ts';
import {
  IDENTITY_JWKS_PATH,
  identityDiscoveryEndpoint,
  identityJwksEndpoint,
} from '../endpoints/identity-discovery.ts';
import type { AppParts } from './app-parts.ts';
import { authenticate } from './authenticate.ts';
import { customDomains } from './custom-domains.ts';
import { faultMiddleware } from './fault-middleware.ts';
import { knownHostOnly, ownOriginOnly } from './guard.ts';
import { api, preflight } from './api.ts';
import { limitBody } from './limit-body.ts';
import { outboxRoutes } from './outbox-routes.ts';

/** Largest body taken; AWS's own limit for a branding asset is 2 MB, base64 makes it 2.7. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** The emulator's HTTP surface: one origin for the APIs, OAuth, the hosted pages and the console. */
export function createApp(parts: AppParts): Hono {
  const { emulator, control, trust, keyPair, report } = parts;
  const app = new Hono();
  app.use(limitBody(BODY_LIMIT_BYTES));
  app.use(customDomains(parts));
  app.use(knownHostOnly(trust));
  const auth = { trust, region: emulator.config.region, iam: emulator.iam, keyPair };
  app.post('/', authenticate(auth, report));
  app.use(faultMiddleware(control));
  app.post('/', api(emulator, report));
  app.options('/', preflight(trust));
  // SES, version 2.
  app.post('/v2/email/outbound-emails', async (c) => {
    const { sendEmail } = await import('./send-email.ts');
    return sendEmail(c, emulator, auth, report);
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.use('/.well-known/*', cors({ origin: '*' }));
  app.get('/.well-known/openid-configuration', identityDiscoveryEndpoint(emulator));
  app.get(IDENTITY_JWKS_PATH, identityJwksEndpoint(emulator));
  app.use('/:poolId/.well-known/*', cors({ origin: '*' }));
  app.get('/:poolId/.well-known/openid-configuration', discoveryEndpoint(emulator));
  app.get('/:poolId/.well-known/jwks.json', jwksEndpoint(emulator, control.faults));
  app.use('/_emulator/outbox/*', ownOriginOnly(trust));
  app.route('/_emulator', outboxRoutes(emulator));
  let web: Promise<Hono> | undefined;
  app.all('*', async (c) => {
    web ??= import('./web-routes.ts').then(({ webRoutes }) => webRoutes(parts));
    return (await web).fetch(c.req.raw, c.env);
  });
  app.onError((error, c) => {
    report(error);
    return c.json({ __type: 'InternalErrorException', message: 'Something went wrong' }, 500);
  });
  return app;
}
