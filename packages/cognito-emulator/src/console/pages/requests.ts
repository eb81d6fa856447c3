import { html } from 'hono/html';
import type { LoggedRequest } from '../../faults/request-log.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { CONSOLE, facts, shownTime, table } from '../console-layout.ts';
import type { ConsolePage } from '../console-page.ts';
import { getParam, pagePath, type Place } from '../place.ts';
import { findTokens, type DecodedToken } from './_tokens.ts';
import { toText } from './_shown-json.ts';

/** The last requests, without those of the console. */
export const requestsPage: ConsolePage = {
  path: `${CONSOLE}/requests`,
  title: () => 'Requests',
  draw: ({ control: { log } }) =>
    table(
      'Requests',
      ['Time', 'Request', 'Status', 'ms', 'Faults'],
      log
        .recent()
        .map((request) => [
          shownTime(request.at),
          html`<a href="${pagePath('requests', String(request.id))}">${request.operation}</a>`,
          String(request.status),
          request.milliseconds.toFixed(1),
          request.faults.join(', '),
        ]),
    ),
};

function getRequest({ c, control }: Place): LoggedRequest {
  const found = control.log.recent().find(({ id }) => String(id) === c.req.param('id'));
  if (!found) throw resourceNotFound('This request was forgotten.');
  return found;
}

/** Fields of a form as an object; JSON as it is; anything else as text. */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/^[\w.%-]+=/.test(text)) return text;
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function drawBody(title: string, body: unknown) {
  if (body === '' || body === undefined) return '';
  const text = typeof body === 'string' ? body : toText(body);
  return html`<h2>${title}</h2>
    <pre>${text}</pre>`;
}

const drawToken = ({ name, header, claims }: DecodedToken) =>
  html`<h3>${name}</h3>
    <pre>${toText(header)}</pre>
    <pre>${toText(claims)}</pre>`;

/** A request with what was sent and answered, and the tokens in it decoded. */
export const requestPage: ConsolePage = {
  path: `${CONSOLE}/requests/:id`,
  title: (place) => getRequest(place).operation,
  draw: (place) => {
    const request = getRequest(place);
    const { at, status, milliseconds, faults } = request;
    const { sent = '', answered = '' } = place.control.log.bodies(request);
    const bodies = [parseBody(sent), parseBody(answered)] as const;
    const tokens = bodies.flatMap(findTokens);
    return html`${facts([
      ['Time', shownTime(at)],
      ['Number', getParam(place, 'id')],
      ['Status', String(status)],
      ['Milliseconds', milliseconds.toFixed(1)],
      ['Faults', faults.join(', ')],
    ])}
    ${drawBody('Request', bodies[0])} ${drawBody('Response', bodies[1])}
    ${
      tokens.length === 0
        ? ''
        : html`<h2>Tokens</h2>
            ${tokens.map(drawToken)}`
    }`;
  },
};
