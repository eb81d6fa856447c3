import { normalizeEmail } from '@gatehouse/domain/email';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { safeReturnTo } from '#src/http/return-to.ts';
import { redirectTo, refusedAsNoNavigation } from './responses.ts';
import { readChecks } from './checks.ts';
import { cookieNames } from './cookies.ts';
import { refusedByLimit } from './limit-sign-in.ts';
import { keepPending } from './pending-sign-in.ts';
import { failedSignIn, newCeremony, runCeremony } from './run-ceremony.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** OpenID Connect Core §3.1.2.1: the pool asks, even a user that its own session knows. */
const FRESH = { prompt: 'login', max_age: '0' } as const;

/**
 * Sends the browser to the pool's hosted page.
 * @param request its query may hold `returnTo`, a path of ours; `hint`, an e-mail address; and
 *   `stepUp=1`: who is signed in at the pool proves again who they are
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
  const again = account || asked.get('stepUp') === '1';
  const hint = asked.get('hint') ?? (again ? await signedInAs(deps, request) : null);
  const email = normalizeEmail(hint ?? '');
  const ceremony = newCeremony(deps, request, account ? 'account' : 'sign-in');
  const refused = await refusedByLimit(deps, ceremony, returnTo);
  if (refused) return refused;
  const { locale } = ceremony.device;
  const response = await runCeremony(deps, ceremony, {
    action: 'signin',
    query: new URLSearchParams({
      ...(email !== null && { login_hint: email }),
      ...(again && FRESH),
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
  const pending = { ...checks, kind: ceremony.kind, returnTo };
  const cookie = request.headers.get('cookie');
  return redirectTo(address.href, await keepPending(deps.config, cookie, pending));
}

/** The address of who is signed in here: they prove who they are, and need not say it again. */
function signedInAs(deps: SignInDeps, { headers }: Request): Promise<string | null> {
  const { session } = cookieNames(deps.config.appOrigin);
  const token = readCookie(headers.get('cookie'), session);
  return token === null ? Promise.resolve(null) : deps.findEmail(token);
}
