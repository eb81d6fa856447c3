import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import type { Control } from '../faults/control.ts';
import { isLoopback } from '../trust.ts';
import { CognitoError } from '../wire/errors.ts';
import { CONSOLE } from './console-layout.ts';
import { mountConsolePage } from './console-page.ts';
import { consoleStyles } from './console-styles.ts';
import { clientPage } from './pages/client.ts';
import { clientsPage } from './pages/clients.ts';
import { faultsPage } from './pages/faults.ts';
import { groupPage, groupsPage } from './pages/groups.ts';
import { importPage } from './pages/import.ts';
import { getMessage, MAIL_CSP, mailPage, mailsPage } from './pages/mail.ts';
import { policiesPage } from './pages/policies.ts';
import { poolsPage } from './pages/pools.ts';
import { providerPage, providersPage } from './pages/providers.ts';
import { requestPage, requestsPage } from './pages/requests.ts';
import { triggersPage } from './pages/triggers.ts';
import { userPage } from './pages/user.ts';
import { usersPage } from './pages/users.ts';

const pages = [
  { ...poolsPage, path: '/' },
  poolsPage,
  usersPage,
  userPage,
  groupsPage,
  groupPage,
  clientsPage,
  clientPage,
  providersPage,
  providerPage,
  triggersPage,
  policiesPage,
  importPage,
  mailsPage,
  mailPage,
  requestsPage,
  requestPage,
  faultsPage,
];

/** Whether a request comes from this machine itself, and through no proxy. */
function isFromHere(c: Context): boolean {
  if (c.req.header('x-forwarded-for') ?? c.req.header('forwarded')) return false;
  const { address = '' } = getConnInfo(c).remote;
  return isLoopback(address.replace(/^::ffff:/, ''));
}

/**
 * The developer console: the root page and what it links to. It edits for people at this machine,
 * where any signature would be accepted too.
 * @param isStrict signatures are checked: the console would be a way around that, and only reads
 */
export function consoleRoutes(emulator: Emulator, control: Control, isStrict: boolean): Hono {
  const app = new Hono();
  const actions = Object.assign({}, ...pages.map((page) => page.actions)) as object;
  const parts = {
    ...{ emulator, control },
    actions: actions as Record<string, never>,
    mayEdit: (c: Context) => !isStrict && isFromHere(c),
  };
  for (const page of pages) mountConsolePage(app, page, parts);
  app.get(`${CONSOLE}/mail/:id/body`, (c) => {
    try {
      const { body } = getMessage({ c, emulator });
      c.header('content-security-policy', MAIL_CSP);
      c.header('x-frame-options', 'SAMEORIGIN');
      c.header('cache-control', 'no-store');
      return c.html(`<!doctype html><base target="_blank">${body}`);
    } catch (error) {
      if (error instanceof CognitoError) return c.html(html`<p>${error.message}</p>`, 404);
      throw error;
    }
  });
  app.get(`${CONSOLE}/console.css`, (c) =>
    c.body(consoleStyles, 200, { 'content-type': 'text/css' }),
  );
  return app;
}
