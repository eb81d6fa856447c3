import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Emulator } from '../emulator.ts';
import type { Faults } from '../faults/faults.ts';
import { authorizeEndpoint } from '../oauth/authorize.ts';
import { discoveryEndpoint, jwksEndpoint } from '../oauth/discovery.ts';
import { logoutEndpoint } from '../oauth/logout.ts';
import { revokeEndpoint } from '../oauth/revoke.ts';
import { tokenEndpoint } from '../oauth/token.ts';
import { userInfoEndpoint } from '../oauth/user-info.ts';
import { brandStyles } from '../pages/branding.ts';
import { challengeForm } from '../pages/challenge.ts';
import {
  confirmByLink,
  confirmUserForm,
  confirmUserPage,
  resendCodeForm,
} from '../pages/confirm-user.ts';
import { errorPage } from '../pages/error.ts';
import {
  confirmForgotPasswordForm,
  confirmForgotPasswordPage,
  forgotPasswordForm,
  forgotPasswordPage,
} from '../pages/forgot-password.ts';
import { loginForm, loginPage } from '../pages/login.ts';
import { pageRoute } from '../pages/page.ts';
import { passkeyScript } from '../pages/passkey-script.ts';
import { passkeysAddForm, passkeysAddPage } from '../pages/passkeys-add.ts';
import { signUpForm, signUpPage } from '../pages/sign-up.ts';
import { hostedStyles } from '../pages/styles.ts';
import { importRoutes } from './import-routes.ts';
import { faultMiddleware } from './fault-middleware.ts';
import { jsonApi, preflight } from './json-api.ts';
import { outboxRoutes } from './outbox-routes.ts';
import type { RequestLog } from './request-log.ts';

/** Largest body taken; AWS's own limit for a branding asset is 2 MB, base64 makes it 2.7. */
const BODY_LIMIT = 4 * 1024 * 1024;

function mountOAuth(app: Hono, emulator: Emulator, faults: Faults | undefined): void {
  const open = cors({ origin: '*', allowHeaders: ['authorization', 'content-type'] });
  app.use('/oauth2/token', open).use('/oauth2/userInfo', open).use('/oauth2/revoke', open);
  app.use('/:poolId/.well-known/*', open);
  app.get('/:poolId/.well-known/openid-configuration', discoveryEndpoint(emulator));
  app.get('/:poolId/.well-known/jwks.json', jwksEndpoint(emulator, faults));
  app.get('/oauth2/authorize', authorizeEndpoint(emulator));
  app.post('/oauth2/token', tokenEndpoint(emulator));
  app.on(['GET', 'POST'], '/oauth2/userInfo', userInfoEndpoint(emulator));
  app.post('/oauth2/revoke', revokeEndpoint(emulator));
  app.get('/logout', logoutEndpoint(emulator));
  for (const path of ['/oauth2/token', '/oauth2/revoke'])
    app.all(path, (c) => c.json({ error: 'invalid_request' }, 405, { allow: 'POST' }));
}

function mountPages(app: Hono, emulator: Emulator): void {
  const byLink = confirmByLink(emulator);
  const asset = (type: string) => ({ 'content-type': type, 'cache-control': 'max-age=300' });
  const confirmPage = pageRoute(emulator, confirmUserPage);
  app.get('/assets/hosted.css', (c) => c.body(hostedStyles, 200, asset('text/css')));
  app.get('/assets/passkeys.js', (c) => c.body(passkeyScript, 200, asset('text/javascript')));
  app.get('/assets/brand.css', (c) =>
    c.body(brandStyles(emulator, c.req.query('client_id') ?? ''), 200, {
      'content-type': 'text/css',
      'cache-control': 'no-store',
    }),
  );
  app.get('/login', pageRoute(emulator, loginPage));
  app.post('/login', pageRoute(emulator, loginForm));
  app.post('/challenge', pageRoute(emulator, challengeForm));
  app.get('/signup', pageRoute(emulator, signUpPage));
  app.post('/signup', pageRoute(emulator, signUpForm));
  app.get('/confirmUser', (c) => (c.req.query('confirmation_code') ? byLink(c) : confirmPage(c)));
  app.get('/confirm', confirmPage);
  app.post('/confirmUser', pageRoute(emulator, confirmUserForm));
  app.get('/resendcode', confirmPage);
  app.post('/resendcode', pageRoute(emulator, resendCodeForm));
  app.get('/forgotPassword', pageRoute(emulator, forgotPasswordPage));
  app.post('/forgotPassword', pageRoute(emulator, forgotPasswordForm));
  app.get('/confirmForgotPassword', pageRoute(emulator, confirmForgotPasswordPage));
  app.post('/confirmForgotPassword', pageRoute(emulator, confirmForgotPasswordForm));
  app.get('/passkeys/add', pageRoute(emulator, passkeysAddPage));
  app.post('/passkeys/add', pageRoute(emulator, passkeysAddForm));
  app.get('/error', errorPage(emulator));
}

/** What the control API commands. */
export interface Control {
  readonly faults: Faults;
  readonly log: RequestLog;
}

/**
 * The emulator's HTTP surface: one origin for the JSON API, OAuth and the hosted pages.
 *
 * @param report called with defects, which answer 500 without details
 * @param control faults and log, when the control API is on
 */
export function createApp(
  emulator: Emulator,
  report: (error: unknown) => void,
  control: Control | undefined,
): Hono {
  const app = new Hono();
  if (control) app.use(faultMiddleware(control.faults, control.log));
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) =>
        c.json({ __type: 'RequestEntityTooLargeException', message: 'Request is too large.' }, 413),
    }),
  );
  app.post('/', jsonApi(emulator, report));
  app.options('/', preflight);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  mountOAuth(app, emulator, control?.faults);
  mountPages(app, emulator);
  app.route('/_emulator', outboxRoutes(emulator));
  app.route('/_emulator', importRoutes(emulator));
  app.notFound((c) => c.json({ message: 'Not found' }, 404));
  app.onError((error, c) => {
    report(error);
    return c.json({ __type: 'InternalErrorException', message: 'Something went wrong' }, 500);
  });
  return app;
}
