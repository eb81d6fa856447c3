import { Hono } from 'hono';
import type { Idp } from '../idp/idp.ts';
import { scimPage } from '../pages/scim-page.ts';
import { Refusal } from '../refusal.ts';
import { isDialect } from '../scim/dialects.ts';
import { readBaseUrl, readToken } from '../scim/read-target.ts';
import type { ScimState } from '../state/scim-state.ts';
import type { Bindings } from '../server/request-listener.ts';

/** Where an identity provider is told whom it pushes to an application by SCIM. */
export function scimRoutes(idp: Idp): Hono<Bindings> {
  const { provisioning } = idp;
  const page = `/${idp.id}/scim`;
  const change = async (edit: (state: ScimState) => Partial<ScimState>) => {
    await provisioning.change(edit);
    await provisioning.push();
  };
  return new Hono<Bindings>()
    .get('/', async (c) => c.html(scimPage(idp, await idp.people.list())))
    .post('/connect', async (c) => {
      const form = await c.req.formData();
      const text = (name: string) => String(form.get(name) ?? '').trim();
      const dialect = text('dialect');
      if (!isDialect(dialect)) throw new Refusal('There is no such directory.');
      const target = { url: readBaseUrl(text('url')), token: readToken(text('token')) };
      await provisioning.connect({ ...target, dialect });
      return c.redirect(page, 303);
    })
    .post('/disconnect', async (c) => {
      await provisioning.disconnect();
      return c.redirect(page, 303);
    })
    .post('/push', async (c) => {
      await provisioning.push();
      return c.redirect(page, 303);
    })
    .post('/people/:id', async (c) => {
      const id = c.req.param('id');
      if (!(await idp.people.get(id))) throw new Refusal('There is no such person.');
      const isAssigned = (await c.req.formData()).get('assigned') === 'yes';
      await change(({ assigned }) => ({ assigned: withOrWithout(assigned, id, isAssigned) }));
      return c.redirect(page, 303);
    })
    .post('/groups', async (c) => {
      const form = await c.req.formData();
      const name = String(form.get('group') ?? '');
      const isPushed = form.get('pushed') === 'yes';
      await change(({ groups }) => ({ groups: withOrWithout(groups, name, isPushed) }));
      return c.redirect(page, 303);
    });
}

const withOrWithout = (list: readonly string[], one: string, wanted: boolean) => [
  ...list.filter((other) => other !== one),
  ...(wanted ? [one] : []),
];
