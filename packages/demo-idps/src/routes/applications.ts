import { Hono } from 'hono';
import type { Idp } from '../idp/idp.ts';
import { Refusal } from '../refusal.ts';
import { registerApplication } from '../saml/keep-application.ts';
import type { Bindings } from '../server/request-listener.ts';
import { createOidcApplication } from '../state/applications.ts';

/** @throws Refusal when a browser can't be sent there */
function requireUrl(value: ReturnType<FormData['get']>): string {
  const text = String(value ?? '').trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '' || text.includes('*')) {
    throw new Refusal(`${text} is not a URL of an application: http or https, without # and *.`);
  }
  return text;
}

/** Registers applications. */
export function applicationRoutes(idp: Idp): Hono<Bindings> {
  return new Hono<Bindings>()
    .post('/saml', async (c) => {
      const form = await c.req.formData();
      const entityId = String(form.get('entityId') ?? '').trim();
      if (entityId === '') throw new Refusal('The application has no entity id.');
      await registerApplication(idp, { entityId, acsUrl: requireUrl(form.get('acsUrl')) });
      return c.redirect(`/${idp.id}`, 303);
    })
    .post('/oidc', async (c) => {
      const form = await c.req.formData();
      const application = createOidcApplication([requireUrl(form.get('redirectUri'))]);
      const { value } = idp.file;
      await idp.file.set({
        ...value,
        oidcApplications: [...value.oidcApplications, application],
      });
      return c.redirect(`/${idp.id}`, 303);
    });
}
