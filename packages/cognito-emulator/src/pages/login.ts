import { html, raw } from 'hono/html';
import { afterFirstFactor } from '../auth/next-step.ts';
import { checkPassword } from '../auth/first-factor.ts';
import { runPostAuthentication } from '../auth/complete.ts';
import type { Outcome } from '../auth/outcome.ts';
import { getCaller } from '../caller.ts';
import { allowsFlow } from '../auth/flows/flow.ts';
import { poolFirstFactors } from '../auth/first-factors.ts';
import { signInWithoutPassword } from '../auth/flows/user-auth.ts';
import { LOCAL, supportsProvider } from '../model/identity-providers.ts';
import { recordSignIn } from '../auth/threats/record-event.ts';
import { requireAllowedAddress } from '../auth/threats/exceptions.ts';
import { CognitoError } from '../wire/errors.ts';
import type { Markup } from './layout.ts';
import { corporateProviderLink, providerChoice } from './providers.ts';
import { showChallenge } from './challenges.ts';
import { field, hidden, nameField, nameKind } from './fields.ts';
import {
  finish,
  link,
  posted,
  refusalText,
  show,
  translate,
  type Page,
  type PageHandler,
} from './page.ts';

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

export const loginPage: PageHandler = (page) => showLogin(page, page.request.loginHint ?? '');

/** Goes on after a step: to the app, or to the next question. */
export async function proceed(page: Page, outcome: Outcome): Promise<Response> {
  if (outcome.kind === 'challenged') return showChallenge(page, outcome);
  await runPostAuthentication(outcome.signIn, false);
  await recordSignIn(outcome.signIn);
  return finish(page, outcome.signIn.user, outcome.signIn.amr);
}

function refused(page: Page, username: string, error: unknown): Response | Promise<Response> {
  if (error instanceof CognitoError && error.type === 'UserNotConfirmedException') {
    return page.c.redirect(link(page, '/confirmUser', { username }));
  }
  if (error instanceof CognitoError && error.type === 'PasswordResetRequiredException') {
    return page.c.redirect(link(page, '/confirmForgotPassword', { username, reset: 'required' }));
  }
  return showLogin(page, username, {
    error: wrongEmail(page, error) ?? refusalText(page.texts, error),
  });
}

/** AWS speaks of a user name; here the field above says what people sign in with. */
function wrongEmail({ texts, request }: Page, error: unknown): string | undefined {
  return error instanceof CognitoError &&
    error.message === 'Incorrect username or password.' &&
    nameKind(request.pool) === 'email'
    ? texts.login.wrongEmail
    : undefined;
}

/** Sign-in with a code or passkey; unknown users are asked for a code that never comes. */
async function withoutPassword(page: Page, username: string, factor: string): Promise<Response> {
  const { emulator, request, c } = page;
  const { pool, client } = request;
  const base = { emulator, caller: getCaller(c), pool, client };
  try {
    await requireAllowedAddress(base, username);
    const outcome = await signInWithoutPassword(
      { ...base, clientMetadata: {}, tokenSource: 'HostedAuth' },
      username,
      factor,
    );
    return await proceed(page, outcome);
  } catch (error) {
    return refused(page, username, error);
  }
}

/** Sign-in by the domain of a company address. */
function withCorporateProvider(page: Page, email: string): Response | Promise<Response> {
  const target = corporateProviderLink(page, email);
  return target === undefined
    ? showLogin(page, '', { error: page.texts.login.noCompany })
    : page.c.redirect(target);
}

export const loginForm: PageHandler = async (page) => {
  const { emulator, request, c } = page;
  const { pool, client } = request;
  const caller = getCaller(c);
  const username = posted(page, 'username').trim();
  const password = posted(page, 'password');
  const email = posted(page, 'corporate_email').trim();
  if (email) return withCorporateProvider(page, email);
  if (!supportsProvider(client, LOCAL)) return showLogin(page, username);
  const factor = posted(page, 'factor');
  if (factor && username) return withoutPassword(page, username, factor);
  if (!username || (!password && !factor)) {
    return showLogin(page, username, { error: page.texts.login.enterBoth });
  }
  try {
    const base = { emulator, caller, pool, client };
    await requireAllowedAddress(base, username);
    const user = await checkPassword(emulator, { pool, client, caller, username, password });
    const signIn = { ...base, user, clientMetadata: {}, tokenSource: 'HostedAuth', amr: ['pwd'] };
    const outcome = await afterFirstFactor(signIn, password);
    return await proceed(page, outcome);
  } catch (error) {
    return refused(page, username, error);
  }
};
