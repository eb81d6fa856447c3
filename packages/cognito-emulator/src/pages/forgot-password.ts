import { html } from 'hono/html';
import { confirmForgotPassword, forgotPassword } from '../auth/forgot-password.ts';
import { getCaller } from '../caller.ts';
import { field, hidden, nameField, passwordRules } from './fields.ts';
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

function showForgot(page: Page, error?: string): Response | Promise<Response> {
  const { texts } = page;
  const { pool, loginHint } = page.request;
  return show(
    page,
    {
      title: texts.forgot.title,
      lead: texts.forgot.lead,
      error,
    },
    html`<form method="post" action="${link(page, '/forgotPassword')}">
        ${hidden('_csrf', page.csrf)}
        ${nameField(texts, pool, posted(page, 'username') || loginHint)}
        <button class="submitButton-customizable" type="submit">${texts.forgot.submit}</button>
      </form>
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/login')}">${texts.backToSignIn}</a>
      </p>`,
  );
}

export const forgotPasswordPage: PageHandler = (page) => showForgot(page);

export const forgotPasswordForm: PageHandler = async (page) => {
  const { emulator, request, c } = page;
  const username = posted(page, 'username').trim();
  if (!username) return showForgot(page, page.texts.forgot.enterName);
  try {
    const sent = await forgotPassword(emulator, {
      pool: request.pool,
      client: request.client,
      caller: getCaller(c),
      username,
    });
    const to = sent.Destination ?? '';
    return c.redirect(link(page, '/confirmForgotPassword', { username, to }));
  } catch (error) {
    return showForgot(page, refusalText(page.texts, error));
  }
};

function showReset(page: Page, error?: string): Response | Promise<Response> {
  const { texts } = page;
  const query = new URLSearchParams(page.request.query);
  const username = posted(page, 'username') || (query.get('username') ?? '');
  const to = query.get('to');
  const required = query.get('reset') === 'required';
  return show(
    page,
    {
      title: texts.reset.title,
      lead: to ? texts.reset.sentTo(to) : required ? texts.reset.required : texts.reset.lead,
      error,
    },
    html`<form method="post" action="${link(page, '/confirmForgotPassword')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)}
        ${field({
          name: 'code',
          label: texts.code,
          type: 'text',
          autocomplete: 'one-time-code',
          code: 6,
          autofocus: true,
        })}
        ${field({
          name: 'password',
          label: texts.newPassword,
          type: 'password',
          autocomplete: 'new-password',
          reveal: texts.show,
          hint: passwordRules(texts, page.request.pool),
        })}
        ${field({
          name: 'repeat',
          label: texts.repeatPassword,
          type: 'password',
          autocomplete: 'new-password',
        })}
        <button class="submitButton-customizable" type="submit">${texts.reset.submit}</button>
      </form>
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/forgotPassword')}"
          >${texts.reset.resend}</a
        >
      </p>`,
  );
}

export const confirmForgotPasswordPage: PageHandler = (page) => showReset(page);

export const confirmForgotPasswordForm: PageHandler = async (page) => {
  const { emulator, request } = page;
  const username = posted(page, 'username');
  const [code, password] = [withoutBlanks(posted(page, 'code')), posted(page, 'password')];
  if (password !== posted(page, 'repeat')) {
    return showReset(page, page.texts.passwordsDiffer);
  }
  try {
    const { pool, client } = request;
    const caller = getCaller(page.c);
    await confirmForgotPassword(emulator, { pool, client, caller, username, code, password });
    return showLogin(page, username, { notice: page.texts.reset.done });
  } catch (error) {
    return showReset(page, refusalText(page.texts, error));
  }
};
