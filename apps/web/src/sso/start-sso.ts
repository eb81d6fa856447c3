import { randomUUID } from 'node:crypto';
import type { ApiDeps } from '@gatehouse/api/deps';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { isDomainError } from '@gatehouse/domain/errors';
import { isSlug } from '@gatehouse/domain/slug';
import { requirePermission } from '@gatehouse/policy/can';
import { requireRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import { authenticate, type Authenticated } from '@gatehouse/services/authentication';
import {
  askProvider,
  beginAttempt,
  findConnection,
  findConnectionFor,
} from '@gatehouse/services/sso';
import { attemptCookieName, cookieLine, cookieNames } from '#src/auth/cookies.ts';
import { refusedAsNoNavigation, redirectTo } from '#src/auth/responses.ts';
import { newCeremony } from '#src/auth/run-ceremony.ts';
import { FRESH, sendToPool } from '#src/auth/send-to-pool.ts';
import type { SignInDeps } from '#src/auth/sign-in-deps.ts';
import { safeReturnTo, signInHref } from '#src/http/return-to.ts';
import { readSsoRequest, refusedByLimit, type SsoRequest } from './request.ts';
import { ssoRefused } from './refused.ts';

/** Seconds that a person has for signing in at the identity provider. */
const ATTEMPT_SECONDS = 600;

/**
 * Begins a sign-in by a tenant's identity provider.
 * @param request its query holds `connection`, an id; or `tenant`, a slug; or `email`, an address whose domain
 *   says which. Beside it `returnTo`, a path of ours; `stepUp=1` to be asked again; `purpose=test`
 */
export async function startSso(
  deps: ApiDeps,
  signIn: SignInDeps,
  request: Request,
): Promise<Response> {
  const elsewhere = refusedAsNoNavigation(request);
  if (elsewhere) return elsewhere;
  const origin = readSsoRequest(deps, request);
  const limited = await refusedByLimit(deps, origin);
  if (limited) return limited;
  const asked = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(asked.get('returnTo') ?? undefined);
  const email = asked.get('email');
  const connectionId = await findConnectionFor(deps, {
    connection: asked.get('connection'),
    tenant: asked.get('tenant'),
    email,
  });
  // Whether there is someone of that address, or anything of its domain, is not told.
  if (connectionId === null) {
    return redirectTo(`${deps.settings.appOrigin}${signInHref(returnTo, email ?? undefined)}`);
  }
  if (asked.get('purpose') === 'test') return startTest(deps, request, origin, connectionId);
  const stepUp = asked.get('stepUp') === '1';
  const session = await findSession(deps, request, null);
  const ownProof = session?.user.principal.proof.kind === 'pool';
  const begun = await beginAttempt(deps, origin, {
    connectionId,
    purpose: stepUp ? 'step_up' : 'sign_in',
    returnTo,
    opener: session && (stepUp || ownProof) ? session.user.principal : null,
  });
  if (!begun) return redirectTo(`${deps.settings.appOrigin}${signInHref(returnTo)}`);
  const ceremony = newCeremony(signIn, request, 'sso');
  const answer = await sendToPool(signIn, request, ceremony, {
    returnTo,
    query: { identity_provider: deps.sso.providerName, ...FRESH },
    connectionId,
    ...(asked.get('again') === '1' && { again: true }),
  });
  answer.headers.append('Set-Cookie', attemptCookie(deps, begun.ref));
  return answer;
}

/** A test goes to the identity provider and back, and no further. */
async function startTest(
  deps: ApiDeps,
  request: Request,
  origin: SsoRequest,
  connectionId: string,
): Promise<Response> {
  const connection = await findConnection(deps, connectionId);
  const session = connection && (await findSession(deps, request, connection.tenant.slug));
  const { appOrigin } = deps.settings;
  if (!connection || !session?.tenant || session.tenant.tenant.id !== connection.tenant.id) {
    return redirectTo(`${appOrigin}/tenants`);
  }
  const { slug } = connection.tenant;
  const page = `/t/${slug}/settings/sso/${connectionId}`;
  try {
    requirePermission(session.tenant, 'sso:manage');
    requireRecentSignIn(session.tenant.principal, Date.now());
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code !== 'auth.step_up_required') return redirectTo(`${appOrigin}/t/${slug}`);
    return redirectTo(`${appOrigin}/auth/sign-in?stepUp=1&returnTo=${encodeURIComponent(page)}`);
  }
  const begun = await beginAttempt(deps, origin, {
    connectionId,
    purpose: 'test',
    returnTo: page,
    opener: session.tenant.principal,
  });
  if (!begun) return redirectTo(`${appOrigin}${page}`);
  const attempt = { id: begun.attemptId, purpose: 'test' };
  try {
    const url = await askProvider(deps, { attempt, connection: begun.connection }, null);
    return redirectTo(url, [attemptCookie(deps, begun.ref)]);
  } catch (error) {
    return ssoRefused(deps, origin, error);
  }
}

function attemptCookie({ settings: { appOrigin } }: ApiDeps, ref: string): string {
  return cookieLine(appOrigin, attemptCookieName(appOrigin), ref, ATTEMPT_SECONDS);
}

/** Who is signed in in this browser; null for no one. */
async function findSession(
  deps: ApiDeps,
  { headers }: Request,
  slug: string | null,
): Promise<Authenticated | null> {
  const { session } = cookieNames(deps.settings.appOrigin);
  const sessionToken = readCookie(headers.get('cookie'), session);
  if (sessionToken === null) return null;
  const credentials = { sessionToken, authorization: null };
  const tenant = slug !== null && isSlug(slug) ? slug : null;
  try {
    return await authenticate(deps, credentials, tenant, {
      requestId: randomUUID(),
      address: null,
    });
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
