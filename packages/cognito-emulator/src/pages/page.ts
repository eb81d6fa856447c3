import type { Context } from 'hono';
import { html } from 'hono/html';
import { CognitoError } from '../wire/errors.ts';
import type { Emulator } from '../emulator.ts';
import type { SignIn } from '../auth/outcome.ts';
import { redirectToApp } from '../oauth/authorization-code.ts';
import { readAuthorizeRequest, type AuthorizeRequest } from '../oauth/authorize-request.ts';
import { startBrowserSession } from '../oauth/browser-session.ts';
import { csrfMatches, csrfToken } from './csrf.ts';
import { getBrand } from './branding.ts';
import { getTexts } from './language.ts';
import { sendPage, type Markup, type PageFrame } from './layout.ts';
import type { Texts } from './texts/en.ts';

/** A hosted page within a sign-in that an app started. */
export interface Page {
  readonly c: Context;
  readonly emulator: Emulator;
  readonly request: AuthorizeRequest;
  readonly texts: Texts;
  readonly csrf: string;
  /** Posted fields; empty on GET. */
  readonly form: URLSearchParams;
}

/** Draws a page or answers a form. */
export type PageHandler = (page: Page) => Response | Promise<Response>;

/** Sends content in the frame of the page's client. */
export function show(
  page: Page,
  frame: Omit<PageFrame, 'brand' | 'texts'>,
  content: Markup,
): Response | Promise<Response> {
  const { c, emulator, request, texts } = page;
  return sendPage(c, { ...getBrand(emulator, request.client), texts, ...frame }, content);
}

/** An address of another hosted page of the same sign-in. */
export function link(
  page: Page,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(page.request.query);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${path}?${query.toString()}`;
}

/** Value of a posted field, trimmed of nothing: passwords may hold spaces. */
export const posted = (page: Page, name: string) => page.form.get(name) ?? '';

/** A code as people type it: apps and mails show it in groups. */
export const withoutBlanks = (code: string) => code.replace(/\s+/g, '');

/** A sentence of the API in the page's language, in English where it is not known. */
export const translate = ({ refusals }: Texts, message: string) => refusals.get(message) ?? message;

/** Text of a refusal for the page; defects are passed on. */
export function refusalText(texts: Texts, error: unknown): string {
  if (error instanceof CognitoError && error.status === 400) return translate(texts, error.message);
  throw error;
}

/** Ends the sign-in: session cookie, then back to the app. */
export async function finish(page: Page, { user, amr, event }: SignIn): Promise<Response> {
  const { emulator, c, request } = page;
  const session = await startBrowserSession(emulator, c, { user, amr, eventId: event?.id });
  return c.redirect(await redirectToApp(emulator, request, { ...session, user }), 302);
}

function expiredContent(page: Page): Markup {
  return html`<p>${page.texts.expired.advice}</p>
    <p>
      <a class="redirect-customizable" href="${link(page, '/login')}">${page.texts.signIn}</a>
    </p>`;
}

/**
 * Wraps a page: checks the app's request in the query and, on POST, the form token.
 * @param handler gets only proved requests
 */
export function pageRoute(emulator: Emulator, handler: PageHandler) {
  return async (c: Context): Promise<Response> => {
    const request = readAuthorizeRequest(emulator, new URL(c.req.url).searchParams);
    if ('location' in request) return c.redirect(request.location);
    const form = new URLSearchParams(c.req.method === 'POST' ? await c.req.text() : '');
    const texts = getTexts(c);
    const page = { c, emulator, request, texts, form, csrf: csrfToken(c) };
    if (c.req.method === 'POST' && !csrfMatches(c, form)) {
      return sendPage(
        c,
        { ...getBrand(emulator, request.client), texts, title: texts.expired.title },
        expiredContent(page),
        403,
      );
    }
    return handler(page);
  };
}
