import { html } from 'hono/html';
import type { Challenged } from '../auth/outcome.ts';
import { attributeField } from './attribute-fields.ts';
import { field, hidden, passwordRules } from './fields.ts';
import { link, show, type Page } from './page.ts';

/** NEW_PASSWORD_REQUIRED: the first password of one's own, and attributes still missing. */
export function showNewPassword(
  page: Page,
  challenge: Challenged,
  error?: string,
): Response | Promise<Response> {
  const { pool } = page.request;
  const required = JSON.parse(challenge.parameters.requiredAttributes ?? '[]') as string[];
  const username = challenge.parameters.USER_ID_FOR_SRP ?? '';
  return show(
    page,
    {
      title: 'Choose your password',
      lead: 'You signed in with a temporary password. Choose one of your own to go on.',
      error,
    },
    html`<form method="post" action="${link(page, '/challenge')}">
      ${hidden('_csrf', page.csrf)} ${hidden('challenge', challenge.challenge)}
      ${hidden('session', challenge.session)} ${hidden('username', username)}
      ${field({
        name: 'NEW_PASSWORD',
        label: 'New password',
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordRules(pool),
        autofocus: true,
      })}
      ${field({
        name: 'repeat',
        label: 'Repeat the new password',
        type: 'password',
        autocomplete: 'new-password',
      })}
      ${required.map((name) => attributeField(name.replace('userAttributes.', ''), name, undefined))}
      <button class="submitButton-customizable" type="submit">Set password and sign in</button>
    </form>`,
  );
}
