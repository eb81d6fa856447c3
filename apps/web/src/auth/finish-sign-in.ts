import { readCookie } from '@gatehouse/api/cookie';
import { DomainError } from '@gatehouse/domain/errors';
import { safeReturnTo } from '#src/http/return-to.ts';
import { LOCALE_COOKIE, preferenceCookie } from '#src/i18n/cookies.ts';
import { redirectTo } from './answers.ts';
import type { Ceremony, CeremonyKind } from './ceremony.ts';
import { cookieNames, deviceCookie, forgetCeremony } from './cookies.ts';
import { hasCode } from './failure.ts';
import { refusedByLimit } from './limit-sign-in.ts';
import { failedSignIn, newCeremony, runCeremony, setCookiesOf } from './run-ceremony.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** RFC 6749 §4.1.2 and RFC 9207 §2; anything else in the query is not for us. */
const PARAMETERS = ['code', 'state', 'iss', 'error', 'error_description'] as const;

/**
 * Takes the pool's answer: checks it, starts the session (or lets the one that is there change the
 * person's account), and goes where the person wanted.
 * @param request the browser's, back from the hosted page
 */
export async function finishSignIn(
  deps: SignInDeps,
  request: Request,
  kind: CeremonyKind = 'sign-in',
): Promise<Response> {
  const { appOrigin } = deps.config;
  const names = cookieNames(appOrigin);
  const cookie = request.headers.get('cookie');
  const returnTo = wantedPath(readCookie(cookie, names.returnTo));
  const ceremony = newCeremony(deps, request, kind);
  const refused = await refusedByLimit(deps, ceremony, returnTo);
  if (refused) return refused;
  const query = authorizationAnswer(new URL(request.url).searchParams);
  if (!query) {
    ceremony.failure = new DomainError('auth.token_invalid');
    return failedSignIn(deps, ceremony, returnTo);
  }
  ceremony.poolError = query.get('error');
  const response = await runCeremony(deps, ceremony, {
    action: 'callback',
    query,
    cookie: [names.state, names.pkce, names.nonce]
      .map((name) => `${name}=${readCookie(cookie, name) ?? ''}`)
      .join('; '),
  });
  const session = setCookiesOf(response, [names.session]);
  if (signedOutSince(ceremony)) {
    const again = `${appOrigin}/auth/sign-in?stepUp=1&returnTo=${encodeURIComponent(returnTo)}`;
    return redirectTo(again, forgetCeremony(appOrigin));
  }
  if (!ceremony.started || session.length !== 1) return failedSignIn(deps, ceremony, returnTo);
  // Confirming who one is changes no cookie of the session.
  const kept = kind === 'account' ? [] : session;
  return redirectTo(`${appOrigin}${returnTo}`, [
    ...kept,
    ...forgetCeremony(appOrigin),
    ...rememberBrowser(appOrigin, ceremony),
  ]);
}

/** The browser is known again, and speaks the language of whoever has signed in. */
function rememberBrowser(appOrigin: string, { device, started }: Ceremony): string[] {
  const secure = appOrigin.startsWith('https:');
  const lines = device.token === undefined ? [] : [deviceCookie(appOrigin, device.token)];
  const locale = started?.locale;
  return locale ? [...lines, preferenceCookie(LOCALE_COOKIE, locale, secure)] : lines;
}

/** The pool remembers a sign-in from before a sign-out everywhere: the person has to prove it anew. */
function signedOutSince({ failure }: Ceremony): boolean {
  return hasCode(failure, 'auth.sign_in_again');
}

/** The parameters that count; null when one comes twice (RFC 6749 §3.1 forbids it). */
function authorizationAnswer(query: URLSearchParams): URLSearchParams | null {
  const answer = new URLSearchParams();
  for (const name of PARAMETERS) {
    const values = query.getAll(name);
    if (values.length > 1) return null;
    if (values[0] !== undefined) answer.set(name, values[0]);
  }
  return answer;
}

function wantedPath(cookie: string | null): string {
  try {
    return safeReturnTo(cookie === null ? undefined : decodeURIComponent(cookie));
  } catch {
    return safeReturnTo(undefined);
  }
}
