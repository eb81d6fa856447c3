import { Hono } from 'hono';
import { getSignedIn } from '../idp/get-signed-in.ts';
import { isSocial, type Idp } from '../idp/idp.ts';
import { adminPage } from '../pages/admin-page.ts';
import { directoryPage } from '../pages/directory-page.ts';
import type { Bindings } from '../server/request-listener.ts';
import { applicationRoutes } from './applications.ts';
import { peopleRoutes } from './people.ts';
import { scimRoutes } from './scim.ts';

/** Where an identity provider is looked at and changed. */
export function adminRoutes(idp: Idp): Hono<Bindings> {
  const home = `/${idp.id}`;
  const admin = new Hono<Bindings>()
    .get('/', async (c) => {
      const signedIn = await getSignedIn(idp, c.req.header('cookie'));
      return c.html(adminPage(idp, await idp.people.list(), signedIn?.person));
    })
    .post('/sign-out', (c) => {
      c.header('set-cookie', idp.sessions.end(c.req.header('cookie')));
      return c.redirect(home, 303);
    })
    .route('/applications', applicationRoutes(idp));
  if (!isSocial(idp)) admin.route('/scim', scimRoutes(idp));
  if (!idp.directory) return admin.route('/people', peopleRoutes(idp, home));
  return admin
    .get('/directory', async (c) => c.html(directoryPage(idp, await idp.editable.list())))
    .route('/directory/people', peopleRoutes(idp, `${home}/directory`));
}
