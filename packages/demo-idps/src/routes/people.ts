import { Hono } from 'hono';
import { isSocial, type Idp } from '../idp/idp.ts';
import type { Bindings } from '../server/request-listener.ts';

const toGroups = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((group) => group.trim())
      .filter((group) => group !== ''),
  ),
];

/** Changes of people, where they are kept. @param page path to go back to */
export function peopleRoutes(idp: Idp, page: string): Hono<Bindings> {
  const read = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim();
  const isVerified = (text: ReturnType<typeof read>) =>
    !isSocial(idp) || text('emailVerified') === 'yes';
  return new Hono<Bindings>()
    .use(async (_c, next) => {
      await next();
      await idp.provisioning.push();
    })
    .post('/', async (c) => {
      const text = read(await c.req.formData());
      await idp.editable.add({
        email: text('email'),
        emailVerified: isVerified(text),
        givenName: text('givenName'),
        familyName: text('familyName'),
        groups: toGroups(text('groups')),
      });
      return c.redirect(page, 303);
    })
    .post('/:id/email', async (c) => {
      const text = read(await c.req.formData());
      await idp.editable.setEmail(c.req.param('id'), text('email'), isVerified(text));
      return c.redirect(page, 303);
    })
    .post('/:id/groups', async (c) => {
      const text = read(await c.req.formData());
      await idp.editable.setGroups(c.req.param('id'), toGroups(text('groups')));
      return c.redirect(page, 303);
    })
    .post('/:id/disabled', async (c) => {
      const text = read(await c.req.formData());
      await idp.editable.setDisabled(c.req.param('id'), text('disabled') === 'yes');
      return c.redirect(page, 303);
    });
}
