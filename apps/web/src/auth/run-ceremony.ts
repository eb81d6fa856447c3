import { randomUUID } from 'node:crypto';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { isSessionToken, newSessionToken } from '@gatehouse/auth/session-token';
import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { redirectTo } from './responses.ts';
import type { Ceremony, CeremonyKind } from './ceremony.ts';
import { attemptCookieName, cookieNames } from './cookies.ts';
import { getReasons, signInFailure } from './failure.ts';
import { BASE_PATH, nextAuthConfig, getProvider } from './next-auth-config.ts';
import { forgetPending } from './pending-sign-in.ts';
import { readReader } from './read-locale.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** A new run for one request of a browser. */
export function newCeremony(
  { config }: SignInDeps,
  { headers }: Request,
  kind: CeremonyKind = 'sign-in',
): Ceremony {
  const names = cookieNames(config.appOrigin);
  const cookie = headers.get('cookie');
  const before = readCookie(cookie, names.session);
  const device = readCookie(cookie, names.device);
  return {
    kind,
    device: {
      requestId: randomUUID(),
      address: clientAddress(undefined, headers.get('x-forwarded-for'), config.trustedProxies),
      userAgent: headers.get('user-agent') ?? '',
      token: isSessionToken(device) ? device : newSessionToken(),
      ...readReader(headers),
    },
    state: null,
    connect: null,
    linkToken: newSessionToken(),
    proof: null,
    replaces: isSessionToken(before) ? before : null,
    attemptRef: kind === 'sso' ? readCookie(cookie, attemptCookieName(config.appOrigin)) : null,
    poolError: null,
    verified: null,
    started: null,
    failure: null,
  };
}

/**
 * Hands one step to next-auth, as a request made from our own settings: of the browser's it holds
 * the checks of the sign-in and nothing else, so that no host or forwarding header has a say.
 */
export async function runCeremony(
  deps: SignInDeps,
  ceremony: Ceremony,
  step: { action: 'signin' | 'callback'; query: URLSearchParams; cookie?: string },
): Promise<Response> {
  const path = `${BASE_PATH}/${step.action}/${getProvider(ceremony.kind)}`;
  const url = new URL(`${path}?${step.query}`, deps.config.appOrigin);
  const method = step.action === 'signin' ? 'POST' : 'GET';
  const { handlers } = NextAuth(() => nextAuthConfig(deps, ceremony));
  try {
    return await handlers[method](
      new NextRequest(url, { method, headers: { cookie: step.cookie ?? '' } }),
    );
  } catch (error) {
    ceremony.failure = error;
    return Response.error();
  }
}

/** Back to the sign-in page with the reason, and nothing of this sign-in left in the browser. */
export function failedSignIn(deps: SignInDeps, ceremony: Ceremony, returnTo: string): Response {
  const { appOrigin } = deps.config;
  const failure = signInFailure(ceremony.failure, ceremony.poolError);
  const entry = {
    requestId: ceremony.device.requestId,
    failure,
    reasons: getReasons(ceremony.failure),
  };
  if (failure === 'unavailable') deps.log.error(entry, 'no one can sign in');
  else deps.log.info(entry, 'sign-in refused');
  const page = new URL('/sign-in', appOrigin);
  page.searchParams.set('error', failure);
  page.searchParams.set('returnTo', returnTo);
  return redirectTo(page.href, forgetCeremony(deps, ceremony));
}

/** The Set-Cookie lines that end a sign-in which came back, whatever came of it. */
export function forgetCeremony({ config }: SignInDeps, { state }: Ceremony): string[] {
  return state === null ? [] : [forgetPending(config.appOrigin, state)];
}

/** Those Set-Cookie lines of next-auth that set this cookie. */
export function getSetCookies(response: Response, name: string): string[] {
  return response.headers.getSetCookie().filter((line) => line.startsWith(`${name}=`));
}
