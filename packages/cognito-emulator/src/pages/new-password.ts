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
  const { texts } = page;
  const { pool } = page.request;
  const required = JSON.parse(challenge.parameters.requiredAttributes ?? '[]') as string[];
  const username = challenge.parameters.USER_ID_FOR_SRP ?? '';
  return show(
    page,
    {
      title: texts.newPasswordRequired.title,
      lead: texts.newPasswordRequired.lead,
      error,
    },
    html`<form method="post" action="${link(page, '/challenge')}">
      ${hidden('_csrf', page.csrf)} ${hidden('challenge', challenge.challenge)}
      ${hidden('session', challenge.session)} ${hidden('username', username)}
      ${field({
        name: 'NEW_PASSWORD',
        label: texts.newPassword,
        type: 'password',
        autocomplete: 'new-password',
        reveal: texts.show,
        hint: passwordRules(texts, pool),
        autofocus: true,
      })}
      ${field({
        name: 'repeat',
        label: texts.repeatPassword,
        type: 'password',
        autocomplete: 'new-password',
      })}
      ${required.map((name) => attributeField(texts, { attribute: name.replace('userAttributes.', ''), name }))}
      <button class="submitButton-customizable" type="submit">
        ${texts.newPasswordRequired.submit}
      </button>
    </form>`,
  );
}
