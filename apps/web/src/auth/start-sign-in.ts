import { normalizeEmail } from '@gatehouse/domain/email';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { DomainError } from '@gatehouse/domain/errors';
import { safeReturnTo } from '#src/http/return-to.ts';
import { redirectTo, refusedAsNoNavigation } from './responses.ts';
import { readChecks } from './checks.ts';
import { cookieNames } from './cookies.ts';
import { refusedByLimit } from './limit-sign-in.ts';
import { connectHref } from './connect-outcome.ts';
import { keepPending } from './pending-sign-in.ts';
import { failedSignIn, newCeremony, runCeremony } from './run-ceremony.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** OpenID Connect Core §3.1.2.1: the pool asks, even a user that its own session knows. */
const FRESH = { prompt: 'login', max_age: '0' } as const;

/**
 * Sends the browser to the pool's hosted page.
 * @param request its query may hold `returnTo`, a path of ours; `hint`, an e-mail address;
 *   `stepUp=1`: who is signed in at the pool proves again who they are; `password=1`: by a password,
 *   and no provider; `provider`, one of the settings; and with it `connect`, the session's token for
 *   connecting an account there
 * @param page the hosted page to begin at; `account` is its sign-in page as well, for a person who
 *   is signed in here and wants to change their account
 */
export async function startSignIn(
  deps: SignInDeps,
  request: Request,
  page: 'sign-in' | 'sign-up' | 'account',
): Promise<Response> {
  const elsewhere = refusedAsNoNavigation(request);
  if (elsewhere) return elsewhere;
  const { authSecret, signUpOpen } = deps.config;
  const asked = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(asked.get('returnTo') ?? undefined);
  const account = page === 'account';
  const again = account || asked.get('stepUp') === '1' || asked.get('password') === '1';
  const hint = asked.get('hint') ?? (again ? await signedInAs(deps, request) : null);
  const email = normalizeEmail(hint ?? '');
  const ceremony = newCeremony(deps, request, account ? 'account' : 'sign-in');
  const refused = await refusedByLimit(deps, ceremony, returnTo);
  if (refused) return refused;
  const provider = asked.get('provider');
  const known = deps.config.socialProviders.some(({ name }) => name === provider);
  if (provider !== null && !known) {
    ceremony.failure = new DomainError('auth.token_invalid');
    return failedSignIn(deps, ceremony, returnTo);
  }
  if (!(await mayGoOn(deps, request, { provider, connect: asked.get('connect') }))) {
    return redirectTo(connectHref(deps.config.appOrigin, 'failed'));
  }
  const connect = asked.has('connect') ? provider : null;
  const { locale } = ceremony.device;
  const response = await runCeremony(deps, ceremony, {
    action: 'signin',
    query: new URLSearchParams({
      ...(email !== null && { login_hint: email }),
      ...((again || connect !== null) && FRESH),
      // AWS, "Authorize endpoint": the provider's name, or COGNITO for the pool's own form.
      ...(provider !== null && { identity_provider: provider }),
      ...(provider === null && asked.get('password') === '1' && { identity_provider: 'COGNITO' }),
      // AWS, "Managed login localization": the language of the hosted pages.
      ...(locale !== null && { lang: locale }),
    }),
  });
  const location = response.headers.get('location');
  const checks = ceremony.failure === null ? await readChecks(response, authSecret) : null;
  if (location === null || checks === null) return failedSignIn(deps, ceremony, returnTo);
  const address = new URL(location);
  // AWS, "Login endpoint": /signup takes the parameters of /oauth2/authorize.
  if (page === 'sign-up' && signUpOpen) address.pathname = '/signup';
  const pending = {
    ...checks,
    kind: ceremony.kind,
    returnTo,
    ...(connect !== null && { connect }),
  };
  const cookie = request.headers.get('cookie');
  return redirectTo(address.href, await keepPending(deps.config, cookie, pending));
}

/** A link of another site must not bring a stranger's account to the one that is signed in here. */
async function mayGoOn(
  { config, mayConnect }: SignInDeps,
  { headers }: Request,
  { provider, connect }: { provider: string | null; connect: string | null },
): Promise<boolean> {
  if (connect === null) return true;
  const sessionToken = readCookie(headers.get('cookie'), cookieNames(config.appOrigin).session);
  if (provider === null || sessionToken === null) return false;
  return mayConnect({ sessionToken, token: connect, provider });
}

/** The address of who is signed in here: they prove who they are, and need not say it again. */
function signedInAs(deps: SignInDeps, { headers }: Request): Promise<string | null> {
  const { session } = cookieNames(deps.config.appOrigin);
  const token = readCookie(headers.get('cookie'), session);
  return token === null ? Promise.resolve(null) : deps.findEmail(token);
}
