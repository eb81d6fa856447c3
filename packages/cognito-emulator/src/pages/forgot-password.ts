import { html } from 'hono/html';
import { confirmForgotPassword, forgotPassword } from '../auth/forgot-password.ts';
import { field, hidden, nameField, passwordRules } from './fields.ts';
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

function showForgot(page: Page, error?: string): Response | Promise<Response> {
  const { pool, loginHint } = page.request;
  return show(
    page,
    {
      title: 'Forgot your password?',
      lead: 'We will send you a code to choose a new one.',
      error,
    },
    html`<form method="post" action="${link(page, '/forgotPassword')}">
        ${hidden('_csrf', page.csrf)} ${nameField(pool, posted(page, 'username') || loginHint)}
        <button class="submitButton-customizable" type="submit">Send code</button>
      </form>
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/login')}">Back to sign in</a>
      </p>`,
  );
}

export const forgotPasswordPage: PageHandler = (page) => showForgot(page);

export const forgotPasswordForm: PageHandler = async (page) => {
  const { emulator, request, c } = page;
  const username = posted(page, 'username').trim();
  if (!username) return showForgot(page, 'Enter your name.');
  try {
    const sent = await forgotPassword(emulator, {
      pool: request.pool,
      client: request.client,
      username,
    });
    const to = sent.Destination ?? '';
    return c.redirect(link(page, '/confirmForgotPassword', { username, to }));
  } catch (error) {
    return showForgot(page, refusalText(error));
  }
};

function showReset(page: Page, error?: string): Response | Promise<Response> {
  const query = new URLSearchParams(page.request.query);
  const username = posted(page, 'username') || (query.get('username') ?? '');
  const to = query.get('to');
  const required = query.get('reset') === 'required';
  return show(
    page,
    {
      title: 'Choose a new password',
      lead: to
        ? `We sent a code to ${to}.`
        : required
          ? 'Your password must be reset. Enter the code you were sent and choose a new password.'
          : 'Enter the code you were sent and choose a new password.',
      error,
    },
    html`<form method="post" action="${link(page, '/confirmForgotPassword')}">
        ${hidden('_csrf', page.csrf)} ${hidden('username', username)}
        ${field({
          name: 'code',
          label: 'Code',
          type: 'text',
          autocomplete: 'one-time-code',
          code: true,
          autofocus: true,
        })}
        ${field({
          name: 'password',
          label: 'New password',
          type: 'password',
          autocomplete: 'new-password',
          hint: passwordRules(page.request.pool),
        })}
        ${field({
          name: 'repeat',
          label: 'Repeat the new password',
          type: 'password',
          autocomplete: 'new-password',
        })}
        <button class="submitButton-customizable" type="submit">Set new password</button>
      </form>
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/forgotPassword')}">Send a new code</a>
      </p>`,
  );
}

export const confirmForgotPasswordPage: PageHandler = (page) => showReset(page);

export const confirmForgotPasswordForm: PageHandler = async (page) => {
  const { emulator, request } = page;
  const username = posted(page, 'username');
  const [code, password] = [withoutBlanks(posted(page, 'code')), posted(page, 'password')];
  if (password !== posted(page, 'repeat')) {
    return showReset(page, 'The two passwords are not the same.');
  }
  try {
    const { pool, client } = request;
    await confirmForgotPassword(emulator, { pool, client, username, code, password });
    return showLogin(page, username, { notice: 'Your password is changed. Sign in with it.' });
  } catch (error) {
    return showReset(page, refusalText(error));
  }
};
