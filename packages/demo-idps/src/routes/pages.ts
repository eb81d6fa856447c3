import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errors, type Provider } from 'oidc-provider';
import { isSocial, type Idp } from '../idp/idp.ts';
import { errorPage } from '../pages/error-page.ts';
import { homePage } from '../pages/home-page.ts';
import { STYLES } from '../pages/styles.ts';
import { Refusal } from '../refusal.ts';
import type { Bindings } from '../server/request-listener.ts';
import { adminRoutes } from './admin.ts';
import { oidcSignInRoutes } from './oidc-sign-in.ts';
import { samlRoutes } from './saml.ts';

const MAX_BODY = 128 * 1024;

/** Everything that people see. */
export function createPages(
  running: readonly { readonly idp: Idp; readonly provider: Provider }[],
): Hono<Bindings> {
  const pages = new Hono<Bindings>();
  pages.use(bodyLimit({ maxSize: MAX_BODY }));
  pages.get('/healthz', (c) => c.text('ok'));
  pages.get(STYLES.path, (c) => c.body(STYLES.css, 200, { 'content-type': 'text/css' }));
  pages.get('/', (c) => c.html(homePage(running.map(({ idp }) => idp))));
  for (const { idp, provider } of running) {
    pages.route(`/${idp.id}`, adminRoutes(idp));
    pages.route(`/${idp.id}/sign-in/oidc`, oidcSignInRoutes(idp, provider));
    if (!isSocial(idp)) pages.route(`/${idp.id}`, samlRoutes(idp));
  }
  pages.notFound((c) => c.html(errorPage('There is no such page.'), 404));
  pages.onError((error, c) => {
    if (error instanceof Refusal) return c.html(errorPage(error.message), 400);
    if (error instanceof errors.SessionNotFound) {
      return c.html(errorPage('This sign-in is over. Begin again at the application.'), 400);
    }
    console.error(error);
    return c.html(errorPage('The log says what went wrong.'), 500);
  });
  return pages;
}
