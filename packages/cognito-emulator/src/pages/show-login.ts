import { html, raw } from 'hono/html';
import { allowsFlow } from '../auth/flows/flow.ts';
import { poolFirstFactors } from '../auth/first-factors.ts';
import { LOCAL, supportsProvider } from '../model/identity-providers.ts';
import type { Markup } from './layout.ts';
import { providerChoice } from './providers.ts';
import { field, hidden, nameField } from './fields.ts';
import { link, show, translate, type Page } from './page.ts';

/** Buttons for signing in without a password, where pool and client allow it; else null. */
function otherFactors(page: Page): Markup | null {
  const { texts } = page;
  const factors = allowsFlow(page.request.client, 'USER_AUTH')
    ? poolFirstFactors(page.request.pool)
    : [];
  const button = (factor: string, label: string) =>
    factors.includes(factor)
      ? html`<button
          class="secondary idpButton-customizable"
          type="submit"
          name="factor"
          value="${factor}"
          formnovalidate
        >
          ${label}
        </button>`
      : raw('');
  return factors.some((factor) => factor !== 'PASSWORD')
    ? html`<p class="divider">${texts.or}</p>
        <div class="stack">
          ${button('WEB_AUTHN', texts.login.withPasskey)}
          ${button('EMAIL_OTP', texts.login.withEmailCode)}
          ${button('SMS_OTP', texts.login.withSmsCode)}
        </div>`
    : null;
}

export function showLogin(
  page: Page,
  username: string,
  messages: { error?: string; notice?: string } = {},
): Response | Promise<Response> {
  const { texts } = page;
  const { pool, client } = page.request;
  const closed = pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly;
  const frame = { title: texts.signIn, lead: texts.login.lead(client.name), ...messages };
  const providers = providerChoice(page);
  const factors = otherFactors(page);
  if (!supportsProvider(client, LOCAL)) {
    return providers
      ? show(page, frame, providers)
      : show(
          page,
          { ...frame, error: translate(texts, 'Login pages unavailable') },
          html`<p>${texts.login.noLocalAccounts}</p>`,
        );
  }
  return show(
    page,
    frame,
    html`<form method="post" action="${link(page, '/login')}">
        ${hidden('_csrf', page.csrf)} ${nameField(texts, pool, username || undefined)}
        ${field({
          name: 'password',
          label: texts.password,
          type: 'password',
          autocomplete: 'current-password',
          reveal: texts.show,
          autofocus: username !== '',
        })}
        <button class="submitButton-customizable" type="submit">${texts.signIn}</button>
        ${factors ?? raw('')}
      </form>
      ${
        providers
          ? html`${factors ? html`<div class="gap"></div>` : html`<p class="divider">${texts.or}</p>`}
            ${providers}`
          : raw('')
      }
      <p class="foot">
        <a class="redirect-customizable" href="${link(page, '/forgotPassword')}"
          >${texts.login.forgotPassword}</a
        >
      </p>
      ${
        // A user who has to prove who they are has an account.
        closed || page.request.prompt.includes('login')
          ? raw('')
          : html`<p class="foot">
              ${texts.login.newHere}
              <a class="redirect-customizable" href="${link(page, '/signup')}"
                >${texts.login.createAccount}</a
              >
            </p>`
      }`,
  );
}
