import type { Context } from 'hono';
import { html } from 'hono/html';
import { confirmSignUp, resendSignUpCode } from '../auth/confirm-sign-up.ts';
import type { Emulator } from '../emulator.ts';
import { hasDomain, requireClientAndPool } from '../model/pools.ts';
import { invalidParameter } from '../wire/errors.ts';
import { field, hidden } from './fields.ts';
import { sendPage } from './layout.ts';
import { getBrand } from './branding.ts';
import { showLogin } from './login.ts';
import {
  link,
  posted,
  refusalText,
  show,
  withoutBlanks,
  type Page,
  type PageHandler,
} from './page.ts';

function parameter(page: Page, name: string): string {
  return posted(page, name) || (new URLSearchParams(page.request.query).get(name) ?? '');
}

function showConfirm(
  page: Page,
  messages: { error?: string; notice?: string } = {},
): Response | Promise<Response> {
  const username = parameter(page, 'username');
  const to = parameter(page, 'to');
  return show(
    page,
    {
      title: 'Confirm your account',
      lead: to
        ? `We sent a code to ${to}. Enter it here.`
        : 'Enter the code we sent you when you created your account.',
      ...messages,
    },
    html`<form method="post" action="${link(page, '/confirmUser')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)}
        ${field({
          name: 'code',
          label: 'Code',
          type: 'text',
          autocomplete: 'one-time-code',
          code: true,
          autofocus: true,
        })}
        <button class="submitButton-customizable" type="submit">Confirm account</button>
      </form>
      <form class="foot" method="post" action="${link(page, '/resendcode')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)} No code?
        <button class="link" type="submit">Send a new one</button>
      </form>`,
  );
}

/** GET /confirmUser within a sign-in. */
export const confirmUserPage: PageHandler = (page) => showConfirm(page);

export const confirmUserForm: PageHandler = async (page) => {
  const { pool, client } = page.request;
  const username = posted(page, 'username');
  try {
    const code = withoutBlanks(posted(page, 'code'));
    await confirmSignUp(page.emulator, { pool, client, username, code });
    return showLogin(page, username, { notice: 'Your account is confirmed. Sign in to continue.' });
  } catch (error) {
    return showConfirm(page, { error: refusalText(error) });
  }
};

export const resendCodeForm: PageHandler = async (page) => {
  const { pool, client } = page.request;
  try {
    const sent = await resendSignUpCode(page.emulator, {
      pool,
      client,
      username: posted(page, 'username'),
    });
    return showConfirm(page, { notice: `We sent a new code to ${sent.Destination ?? 'you'}.` });
  } catch (error) {
    return showConfirm(page, { error: refusalText(error) });
  }
};

/** GET /confirmUser from the link in a mail: client, name and code stand in the address. */
export function confirmByLink(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    let error: string | undefined;
    let brand = { brand: 'Sign in' };
    try {
      const found = requireClientAndPool(emulator.store, query.get('client_id') ?? '');
      if (!hasDomain(found.pool)) throw invalidParameter('Login pages unavailable');
      brand = getBrand(emulator, found.client);
      const username = query.get('user_name') ?? '';
      const code = query.get('confirmation_code') ?? '';
      await confirmSignUp(emulator, { ...found, username, code });
    } catch (thrown) {
      error = refusalText(thrown);
    }
    return error
      ? sendPage(
          c,
          { ...brand, title: 'Not confirmed', error },
          html`<p>Ask for a new mail.</p>`,
          400,
        )
      : sendPage(
          c,
          { ...brand, title: 'Confirmed', notice: 'Your registration has been confirmed!' },
          html`<p>You can close this page and sign in.</p>`,
        );
  };
}
