import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Texts } from './texts/en.ts';

/** Markup that is already escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page shows around its content. */
export interface PageFrame {
  readonly texts: Texts;
  readonly title: string;
  /** App client's name, or the pool's. */
  readonly brand: string;
  readonly lead?: string | undefined;
  readonly error?: string | undefined;
  readonly notice?: string | undefined;
  /** Data or same-origin URL of a logo that replaces the mark. */
  readonly logo?: string | undefined;
  /** The same for dark pages. */
  readonly darkLogo?: string | undefined;
  /** Data URL of the icon in a browser's tab. */
  readonly icon?: string | undefined;
  /** Same-origin stylesheet with the client's own colours. */
  readonly brandStyles?: string | undefined;
  /** Another same-origin script than that of every page: the passkey pages have one. */
  readonly script?: string | undefined;
}

/**
 * No `form-action`: browsers apply it to the redirects that follow a form, and a sign-in ends with
 * redirects to and inside the app, whose addresses are not known here.
 */
const CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const nothing = raw('');

function notices({ error, notice }: PageFrame): Markup {
  return html`${error ? html`<p class="notice error errorMessage-customizable" role="alert">${error}</p>` : nothing}
  ${notice ? html`<p class="notice ok" role="status">${notice}</p>` : nothing}`;
}

export function sendPage(
  c: Context,
  frame: PageFrame,
  content: Markup,
  status: 200 | 400 | 403 = 200,
): Response | Promise<Response> {
  c.header('content-security-policy', CSP);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  const mark = frame.logo
    ? html`<picture>
        ${
          frame.darkLogo
            ? html`<source media="(prefers-color-scheme: dark)" srcset="${frame.darkLogo}" />`
            : nothing
        }
        <img class="logo-customizable" src="${frame.logo}" alt="${frame.brand}" />
      </picture>`
    : html`<span class="mark" aria-hidden="true">${frame.brand.charAt(0).toUpperCase()}</span
        ><span>${frame.brand}</span>`;
  return c.html(
    html`<!doctype html>
      <html lang="${frame.texts.language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${frame.title} · ${frame.brand}</title>
          <link rel="icon" href="${frame.icon ?? 'data:,'}" />
          <link rel="stylesheet" href="/assets/hosted.css" />
          ${frame.brandStyles ? html`<link rel="stylesheet" href="${frame.brandStyles}" />` : nothing}
          <script src="/assets/hosted.js" defer></script>
          ${frame.script ? html`<script src="${frame.script}" defer></script>` : nothing}
        </head>
        <body class="background-customizable">
          <main>
            <p class="brand banner-customizable">${mark}</p>
            <h1>${frame.title}</h1>
            ${frame.lead ? html`<p class="lead textDescription-customizable">${frame.lead}</p>` : nothing}
            ${notices(frame)} ${content}
          </main>
        </body>
      </html>`,
    status,
  );
}
