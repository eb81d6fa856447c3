import { html } from 'hono/html';
import type { Answer } from '../idp/answers.ts';
import type { Html } from './layout.ts';

/** What applications were told, the latest first. */
export const answersSection = (answers: readonly Answer[]): Html =>
  html`<h2>Last answers</h2>
    ${answers.length === 0 ? html`<p>None since the start.</p>` : ''}
    ${answers.map(
      ({ at, protocol, application, summary, content }) =>
        html`<details>
          <summary>${at.toISOString()}, ${protocol}: ${summary}</summary>
          <p>for <code>${application}</code></p>
          ${content === '' ? '' : html`<pre>${content}</pre>`}
        </details>`,
    )}`;
