import type { Context } from 'hono';
import { getCaller } from '../caller.ts';
import { html } from 'hono/html';
import { confirmSignUp, resendSignUpCode } from '../auth/confirm-sign-up.ts';
import type { Emulator } from '../emulator.ts';
import { hasPagesHere, requireClientAndPool } from '../model/pools.ts';
import { invalidParameter } from '../wire/errors.ts';
import { field, hidden } from './fields.ts';
import { getBrand } from './branding.ts';
import { getTexts } from './language.ts';
import { sendPage } from './layout.ts';
import { showLogin } from './show-login.ts';
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
  const { texts } = page;
  return show(
    page,
    {
      title: texts.confirm.title,
      lead: to ? texts.codeSentTo(to) : texts.confirm.lead,
      ...messages,
    },
    html`<form method="post" action="${link(page, '/confirmUser')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)}
        ${field({
          name: 'code',
          label: texts.code,
          type: 'text',
          autocomplete: 'one-time-code',
          code: 6,
          autofocus: true,
        })}
        <button class="submitButton-customizable" type="submit">${texts.confirm.submit}</button>
      </form>
      <form class="foot" method="post" action="${link(page, '/resendcode')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)} ${texts.confirm.noCode}
        <button class="link" type="submit">${texts.confirm.resend}</button>
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
    return showLogin(page, username, { notice: page.texts.confirm.done });
  } catch (error) {
    return showConfirm(page, { error: refusalText(page.texts, error) });
  }
};

export const resendCodeForm: PageHandler = async (page) => {
  const { pool, client } = page.request;
  try {
    const sent = await resendSignUpCode(page.emulator, {
      pool,
      client,
      caller: getCaller(page.c),
      username: posted(page, 'username'),
    });
    return showConfirm(page, { notice: page.texts.confirm.resent(sent.Destination) });
  } catch (error) {
    return showConfirm(page, { error: refusalText(page.texts, error) });
  }
};

/** GET /confirmUser from the link in a mail: client, name and code stand in the address. */
export function confirmByLink(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    let error: string | undefined;
    const texts = getTexts(c);
    let brand = { brand: texts.signIn };
    try {
      const found = requireClientAndPool(emulator.store, query.get('client_id') ?? '');
      if (!hasPagesHere(emulator.config, found.pool)) {
        throw invalidParameter('Login pages unavailable');
      }
      brand = getBrand(emulator, found.client);
      const username = query.get('user_name') ?? '';
      const code = query.get('confirmation_code') ?? '';
      await confirmSignUp(emulator, { ...found, username, code });
    } catch (thrown) {
      error = refusalText(texts, thrown);
    }
    return error
      ? sendPage(
          c,
          { ...brand, texts, title: texts.confirm.linkFailed, error },
          html`<p>${texts.confirm.linkAgain}</p>`,
          400,
        )
      : sendPage(
          c,
          {
            ...brand,
            texts,
            title: texts.confirm.linkDone,
            notice: texts.confirm.linkNotice,
          },
          html`<p>${texts.confirm.linkClose}</p>`,
        );
  };
}
