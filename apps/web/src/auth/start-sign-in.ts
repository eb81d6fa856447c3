import { normalizeEmail } from '@gatehouse/domain/email';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { DomainError } from '@gatehouse/domain/errors';
import { safeReturnTo } from '#src/http/return-to.ts';
import { redirectTo, refusedAsNoNavigation } from './responses.ts';
import { cookieNames } from './cookies.ts';
import { refusedByLimit } from './limit-sign-in.ts';
import { connectHref } from './connect-outcome.ts';
import { failedSignIn, newCeremony } from './run-ceremony.ts';
import { FRESH, sendToPool } from './send-to-pool.ts';
import type { SignedIn } from './find-signed-in.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/**
 * Sends the browser to the pool's hosted page.
 * @param request its query may hold `returnTo`, a path of ours; `hint`, an e-mail address;
 *   `stepUp=1`: who is signed in proves again who they are, `own=1` with their own account, `again=1` for
 *   the second time; `password=1`: by a password,
 *   and no provider; `provider`, one of the settings; and with it `connect`, the session's token for
 *   connecting an account there; `passkey=1`: to make a passkey
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
  const { signUpOpen } = deps.config;
  const asked = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(asked.get('returnTo') ?? undefined);
  const account = page === 'account';
  const again = account || asked.get('stepUp') === '1' || asked.get('password') === '1';
  const signedIn = again ? await findSignedIn(deps, request) : null;
  // Whom a tenant's identity provider vouches for proves it there, unless they want their own account.
  if (signedIn?.connectionId && asked.get('stepUp') === '1' && asked.get('own') !== '1') {
    return redirectTo(`${deps.config.appOrigin}${stepUpHref(signedIn.connectionId, returnTo)}`);
  }
  const hint = asked.get('hint') ?? signedIn?.email ?? null;
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
  const passkey = account && asked.get('passkey') === '1';
  return sendToPool(deps, request, ceremony, {
    returnTo,
    ...(connect !== null && { connect }),
    ...(asked.get('again') === '1' && { again: true }),
    // AWS, "Login endpoint": /signup takes the parameters of /oauth2/authorize.
    ...(page === 'sign-up' && signUpOpen && { path: '/signup' }),
    ...(passkey && { path: '/passkeys/add' }),
    query: {
      ...(email !== null && { login_hint: email }),
      // Whom the pool knows makes a passkey; it asks whom it does not.
      ...(!passkey && (again || connect !== null) && FRESH),
      // AWS, "Authorize endpoint": the provider's name, or COGNITO for the pool's own form.
      ...(provider !== null && { identity_provider: provider }),
      ...(provider === null && asked.get('password') === '1' && { identity_provider: 'COGNITO' }),
    },
  });
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

/** Who is signed in here: they prove who they are, and need not say it again. */
function findSignedIn(deps: SignInDeps, { headers }: Request): Promise<SignedIn | null> {
  const { session } = cookieNames(deps.config.appOrigin);
  const token = readCookie(headers.get('cookie'), session);
  return token === null ? Promise.resolve(null) : deps.findSignedIn(token);
}

function stepUpHref(connectionId: string, returnTo: string): string {
  const query = new URLSearchParams({ connection: connectionId, stepUp: '1', returnTo });
  return `/auth/sso?${query.toString()}`;
}
