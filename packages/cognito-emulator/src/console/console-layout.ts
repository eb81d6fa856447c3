import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../pages/layout.ts';

const CSP =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Where the console's pages lie, beside the server's root. */
export const CONSOLE = '/_emulator/console';

export function sendConsole(
  c: Context,
  title: string,
  content: Markup,
): Response | Promise<Response> {
  c.header('content-security-policy', CSP);
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
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
            <strong>Embedded Cognito</strong>
            <nav aria-label="Console">
              <a href="/">Pools</a> · <a href="${CONSOLE}/mail">Mail</a> ·
              <a href="${CONSOLE}/requests">Requests</a> · <a href="${CONSOLE}/faults">Faults</a>
            </nav>
          </header>
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`,
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

/** Time of day and date, in UTC. */
export const shownTime = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 19);
