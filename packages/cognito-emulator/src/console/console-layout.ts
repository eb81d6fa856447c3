import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../pages/layout.ts';

const CSP =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/** Where the console's pages lie, beside the server's root. */
export const CONSOLE = '/_emulator/console';

const areas = [
  ['/', 'Pools'],
  [`${CONSOLE}/mail`, 'Mail'],
  [`${CONSOLE}/requests`, 'Requests'],
  [`${CONSOLE}/faults`, 'Faults'],
] as const;

interface Frame {
  readonly title: string;
  /** No form is drawn, and the page says so. */
  readonly isReadOnly: boolean;
  readonly status: 200 | 400 | 403 | 404;
}

function isCurrent(path: string, address: string): boolean {
  if (address !== '/') return path.startsWith(address);
  return path === '/' || path.startsWith(`${CONSOLE}/pools`);
}

/** Links of which one is the page that is shown. */
export function links(
  label: string,
  all: readonly (readonly [address: string, text: string, current: boolean])[],
): Markup {
  return html`<nav aria-label="${label}">
    ${all.map(
      ([address, text, current]) =>
        html`<a href="${address}" ${current ? html`aria-current="page"` : ''}>${text}</a>`,
    )}
  </nav>`;
}

/** Sends a page of the console. */
export function sendConsole(
  c: Context,
  { title, isReadOnly, status }: Frame,
  content: Markup,
): Response | Promise<Response> {
  c.header('content-security-policy', CSP);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
  const { path } = c.req;
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} · embedded Cognito</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="${CONSOLE}/console.css" />
        </head>
        <body>
          <header>
            <div>
              <strong>Embedded Cognito</strong>
              ${isReadOnly ? html`<span class="tag">read only</span>` : ''}
              ${links(
                'Console',
                areas.map(([address, text]) => [address, text, isCurrent(path, address)]),
              )}
            </div>
          </header>
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`,
    status,
  );
}

/** A table; says so when it is empty. */
export function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  if (rows.length === 0) return html`<p class="muted">None.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Names and what they are, those without a value left out. */
export function facts(all: readonly (readonly [string, Markup | string | undefined])[]): Markup {
  return html`<dl>
    ${all
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

/** Time of day and date, in UTC. */
export const shownTime = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 19);

export const yesNo = (value: unknown) => (value ? 'yes' : 'no');
