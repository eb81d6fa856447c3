import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { consoleRoutes } from '../console/console-routes.ts';
import type { Emulator } from '../emulator.ts';
import { idpResponse, idpResponseForm } from '../endpoints/idp-response.ts';
import { samlLogoutEndpoint } from '../endpoints/saml-logout.ts';
import { samlResponseEndpoint } from '../endpoints/saml-response.ts';
import { authorizeEndpoint } from '../endpoints/authorize.ts';
import { logoutEndpoint } from '../endpoints/logout.ts';
import { revokeEndpoint } from '../endpoints/revoke.ts';
import { tokenEndpoint } from '../endpoints/token.ts';
import { userInfoEndpoint } from '../endpoints/user-info.ts';
import { brandStyles } from '../pages/branding.ts';
import { challengeForm } from '../pages/challenge.ts';
import {
  confirmByLink,
  confirmUserForm,
  confirmUserPage,
  resendCodeForm,
} from '../pages/confirm-user.ts';
import { errorPage } from '../pages/error.ts';
import { feedbackByLink } from '../pages/feedback.ts';
import {
  confirmForgotPasswordForm,
  confirmForgotPasswordPage,
  forgotPasswordForm,
  forgotPasswordPage,
} from '../pages/forgot-password.ts';
import { hostedScript } from '../pages/hosted-script.ts';
import { rememberLanguage } from '../pages/language.ts';
import { loginForm, loginPage } from '../pages/login.ts';
import { pageRoute, type PageHandler } from '../pages/page.ts';
import { passkeyScript } from '../pages/passkey-script.ts';
import { passkeysAddForm, passkeysAddPage } from '../pages/passkeys-add.ts';
import { signUpForm, signUpPage } from '../pages/sign-up.ts';
import { hostedStyles } from '../pages/styles.ts';
import { absoluteRedirects } from './absolute-redirects.ts';
import type { AppParts } from './app-parts.ts';
import { ownFormsOnly, ownOriginOnly } from './guard.ts';
import { importRoutes } from './import-routes.ts';
import type { Trust } from '../trust.ts';

function mountOAuth(app: Hono, emulator: Emulator): void {
  // Whatever headers are asked for, as on AWS: Amplify sends x-amz-user-agent.
  const open = cors({ origin: '*' });
  app.use('/oauth2/token', open).use('/oauth2/userInfo', open).use('/oauth2/revoke', open);
  app.get('/oauth2/authorize', authorizeEndpoint(emulator));
  app.post('/oauth2/token', tokenEndpoint(emulator));
  app.on(['GET', 'POST'], '/oauth2/userInfo', userInfoEndpoint(emulator));
  app.post('/oauth2/revoke', revokeEndpoint(emulator));
  app.get('/oauth2/idpresponse', idpResponse(emulator));
  app.post('/oauth2/idpresponse', idpResponseForm);
  app.get('/logout', logoutEndpoint(emulator));
  // From other sites, so without a form token: an answer proves itself by its signature.
  app.post('/saml2/idpresponse', samlResponseEndpoint(emulator));
  app.post('/saml2/logout', samlLogoutEndpoint(emulator));
  for (const path of ['/oauth2/token', '/oauth2/revoke']) {
    app.all(path, (c) => c.json({ error: 'invalid_request' }, 405, { allow: 'POST' }));
  }
}

function mountAssets(app: Hono, emulator: Emulator): void {
  const asset = (type: string) => ({ 'content-type': type, 'cache-control': 'max-age=300' });
  app.get('/assets/hosted.css', (c) => c.body(hostedStyles, 200, asset('text/css')));
  app.get('/assets/hosted.js', (c) => c.body(hostedScript, 200, asset('text/javascript')));
  app.get('/assets/passkeys.js', (c) => c.body(passkeyScript, 200, asset('text/javascript')));
  app.get('/assets/brand.css', (c) =>
    c.body(brandStyles(emulator, c.req.query('client_id') ?? ''), 200, {
      'content-type': 'text/css',
      'cache-control': 'no-store',
    }),
  );
}

/** Hosted pages: what draws each, and what takes its form. */
const pages: readonly (readonly [path: string, page?: PageHandler, form?: PageHandler])[] = [
  ['/login', loginPage, loginForm],
  ['/challenge', undefined, challengeForm],
  ['/signup', signUpPage, signUpForm],
  ['/confirmUser', confirmUserPage, confirmUserForm],
  ['/confirm', confirmUserPage],
  ['/resendcode', confirmUserPage, resendCodeForm],
  ['/forgotPassword', forgotPasswordPage, forgotPasswordForm],
  ['/confirmForgotPassword', confirmForgotPasswordPage, confirmForgotPasswordForm],
  ['/passkeys/add', passkeysAddPage, passkeysAddForm],
];

function mountPages(app: Hono, emulator: Emulator, trust: Trust): void {
  const byLink = confirmByLink(emulator);
  app.get('/confirmUser', (c, next) => (c.req.query('confirmation_code') ? byLink(c) : next()));
  for (const [path, page, form] of pages) {
    if (page) app.get(path, pageRoute(emulator, page));
    if (form) app.post(path, ownFormsOnly(trust), pageRoute(emulator, form));
  }
  app.get('/feedback', feedbackByLink(emulator));
  app.get('/error', errorPage(emulator));
}

/** OAuth and the hosted pages: all that a domain of a pool serves. */
export function hostedRoutes({ emulator, trust }: AppParts): Hono {
  const app = new Hono();
  app.use(absoluteRedirects(emulator.config.publicUrl));
  app.use(rememberLanguage);
  mountOAuth(app, emulator);
  mountAssets(app, emulator);
  mountPages(app, emulator, trust);
  return app;
}

/**
 * Everything but the JSON API: OAuth, hosted pages, console. Loaded with the first request for any
 * of it, so that a start costs only what the API needs.
 */
export function webRoutes(parts: AppParts): Hono {
  const { emulator, control, trust, keyPair, report } = parts;
  const app = hostedRoutes(parts);
  const own = ownOriginOnly(trust, true);
  app.use('/', own).use('/_emulator/console/*', own);
  app.use('/_emulator/import/*', ownOriginOnly(trust));
  app.route('/', consoleRoutes(emulator, control, keyPair !== undefined));
  app.route('/_emulator', importRoutes(emulator));
  return withEnds(app, report);
}

/** What answers when nothing else does, and to defects. */
export function withEnds(app: Hono, report: (error: unknown) => void): Hono {
  app.notFound((c) => c.json({ message: 'Not found' }, 404));
  app.onError((error, c) => {
    report(error);
    return c.json({ __type: 'InternalErrorException', message: 'Something went wrong' }, 500);
  });
  return app;
}
