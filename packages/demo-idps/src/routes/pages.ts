import { Hono } from 'hono';
import type { Provider } from 'oidc-provider';
import type { Idp } from '../idp/idp.ts';
import { errorPage } from '../pages/error-page.ts';
import { STYLES } from '../pages/styles.ts';
import type { Bindings } from '../server/request-listener.ts';
import { oidcSignInRoutes } from './oidc-sign-in.ts';

/** Everything that people see. */
export function createPages(
  running: readonly { readonly idp: Idp; readonly provider: Provider }[],
): Hono<Bindings> {
  const pages = new Hono<Bindings>();
  pages.get('/healthz', (c) => c.text('ok'));
  pages.get(STYLES.path, (c) => c.body(STYLES.css, 200, { 'content-type': 'text/css' }));
  for (const { idp, provider } of running) {
    pages.route(`/${idp.id}/sign-in/oidc`, oidcSignInRoutes(idp, provider));
  }
  pages.notFound((c) => c.html(errorPage('There is no such page.'), 404));
  pages.onError((error, c) => {
    console.error(error);
    return c.html(errorPage(error.message), 400);
  });
  return pages;
}
