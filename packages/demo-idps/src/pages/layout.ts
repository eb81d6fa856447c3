import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { STYLES } from './styles.ts';

/** HTML whose texts are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page around its content. @param isUnderWay whether it loads again by itself to show what has come of it */
export const layout = (title: string, content: Html, isUnderWay = false): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${isUnderWay ? html`<meta http-equiv="refresh" content="2" />` : ''}
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLES.path}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>
          A stand-in on your own machine, for development. Not part of any deployment.
        </footer>
      </body>
    </html>`;
