import { afterFirstFactor } from '../auth/next-step.ts';
import { checkPassword } from '../auth/first-factor.ts';
import { runPostAuthentication } from '../auth/complete.ts';
import type { Outcome } from '../auth/outcome.ts';
import { getCaller } from '../caller.ts';
import { signInWithoutPassword } from '../auth/flows/user-auth.ts';
import { LOCAL, supportsProvider } from '../model/identity-providers.ts';
import { forgotPassword } from '../auth/forgot-password.ts';
import { COMPROMISED_PASSWORD } from '../auth/threats/guard-sign-in.ts';
import { recordSignIn } from '../auth/threats/record-event.ts';
import { requireAllowedAddress } from '../auth/threats/exceptions.ts';
import { CognitoError } from '../wire/errors.ts';
import { corporateProviderLink } from './providers.ts';
import { showChallenge } from './challenges.ts';
import { nameKind } from './fields.ts';
import { finish, link, posted, refusalText, type Page, type PageHandler } from './page.ts';
import { showLogin } from './show-login.ts';

export const loginPage: PageHandler = (page) => showLogin(page, page.request.loginHint ?? '');

/** Goes on after a step: to the app, or to the next question. */
export async function proceed(page: Page, outcome: Outcome): Promise<Response> {
  if (outcome.kind === 'challenged') return showChallenge(page, outcome);
  await runPostAuthentication(outcome.signIn, false);
  await recordSignIn(outcome.signIn);
  return finish(page, outcome.signIn);
}

/** The password is compromised: a code goes out, and the page asks for it and for a new password. */
async function sendReset(page: Page, username: string): Promise<Response> {
  const { emulator, request, c } = page;
  const { pool, client } = request;
  try {
    const sent = await forgotPassword(emulator, { pool, client, caller: getCaller(c), username });
    const to = sent.Destination ?? '';
    return c.redirect(link(page, '/confirmForgotPassword', { username, to }));
  } catch (error) {
    return showLogin(page, username, { error: refusalText(page.texts, error) });
  }
}

function refused(page: Page, username: string, error: unknown): Response | Promise<Response> {
  if (error instanceof CognitoError && error.message === COMPROMISED_PASSWORD) {
    return sendReset(page, username);
  }
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
