import { html } from 'hono/html';
import type { Challenged } from '../auth/outcome.ts';
import { hidden } from './fields.ts';
import type { Markup } from './layout.ts';
import { link, type Page } from './page.ts';

/** The form of a question: carries challenge, session and name, and what it asks for. */
export function challengeFormMarkup(
  page: Page,
  challenge: Challenged,
  content: Markup,
  attributes: Markup = html``,
): Markup {
  const username = challenge.parameters.USER_ID_FOR_SRP ?? '';
  return html`<form method="post" action="${link(page, '/challenge')}" ${attributes}>
    ${hidden('_csrf', page.csrf)} ${hidden('challenge', challenge.challenge)}
    ${hidden('session', challenge.session)} ${hidden('username', username)} ${content}
  </form>`;
}

/** The way back to the start of a sign-in. */
export function startAgain(page: Page): Markup {
  return html`<p class="foot">
    <a class="redirect-customizable" href="${link(page, '/login')}">${page.texts.startAgain}</a>
  </p>`;
}
