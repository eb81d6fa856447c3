import { html } from 'hono/html';
import { CONSOLE, facts, shownTime, table } from '../console-layout.ts';
import type { ConsolePage } from '../console-page.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { getParam, pagePath, type Place } from '../place.ts';

/** A message that was sent, by the id in the address. @throws CognitoError */
export function getMessage(place: Pick<Place, 'c' | 'emulator'>) {
  const { c, emulator } = place;
  const found = emulator.delivery.messages().find(({ id }) => id === c.req.param('id'));
  if (!found) throw resourceNotFound('This message was forgotten.');
  return found;
}

/** Messages that were sent. */
export const mailsPage: ConsolePage = {
  path: `${CONSOLE}/mail`,
  title: () => 'Mail',
  draw: ({ emulator }) =>
    table(
      'Mail',
      ['Sent', 'To', 'Reason', 'Code', 'Subject'],
      emulator.delivery
        .messages()
        .slice(0, 100)
        .map((message) => [
          shownTime(message.sentAt),
          message.to,
          message.reason,
          html`<code>${message.code}</code>`,
          html`<a href="${pagePath('mail', message.id)}">${message.subject || message.medium}</a>`,
        ]),
    ),
};

/** A message as its reader sees it, in a frame that runs nothing and knows nothing of this page. */
export const mailPage: ConsolePage = {
  path: `${CONSOLE}/mail/:id`,
  title: (place) => getMessage(place).subject || getMessage(place).medium,
  draw: (place) => {
    const message = getMessage(place);
    return html`${facts([
        ['To', message.to],
        ['From', message.from],
        ['Reply to', message.replyTo],
        ['Sent', shownTime(message.sentAt)],
        ['Reason', message.reason],
        ['User', message.username],
        ['Code', html`<code>${message.code}</code>`],
      ])}
      <iframe
        title="Message"
        src="${pagePath('mail', getParam(place, 'id'), 'body')}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`;
  },
};

/** Lets a message's own styles work, and nothing else of it. */
export const MAIL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';
