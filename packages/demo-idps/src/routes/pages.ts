import { Hono } from 'hono';
import { errors, type Provider } from 'oidc-provider';
import { isSocial, type Idp } from '../idp/idp.ts';
import { errorPage } from '../pages/error-page.ts';
import { Refusal } from '../refusal.ts';
import { STYLES } from '../pages/styles.ts';
import type { Bindings } from '../server/request-listener.ts';
import { oidcSignInRoutes } from './oidc-sign-in.ts';
import { samlRoutes } from './saml.ts';

/** Everything that people see. */
export function createPages(
  running: readonly { readonly idp: Idp; readonly provider: Provider }[],
  trustedOrigins: readonly string[],
): Hono<Bindings> {
  const pages = new Hono<Bindings>();
  pages.get('/healthz', (c) => c.text('ok'));
  pages.get(STYLES.path, (c) => c.body(STYLES.css, 200, { 'content-type': 'text/css' }));
  for (const { idp, provider } of running) {
    pages.route(`/${idp.id}/sign-in/oidc`, oidcSignInRoutes(idp, provider));
    if (!isSocial(idp)) pages.route(`/${idp.id}`, samlRoutes(idp, trustedOrigins));
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
