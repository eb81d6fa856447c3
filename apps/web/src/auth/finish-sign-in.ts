import { DomainError } from '@gatehouse/domain/errors';
import { OPERATOR_GROUP } from '@gatehouse/domain/group-name';
import { safeReturnTo } from '#src/http/return-to.ts';
import { chosenLocaleCookie, LOCALE_COOKIE, preferenceCookie } from '#src/i18n/cookies.ts';
import { redirectTo, refusedAsNoNavigation } from './responses.ts';
import type { Ceremony, CeremonyKind } from './ceremony.ts';
import { checksCookie } from './checks.ts';
import { cookieNames, deviceCookie } from './cookies.ts';
import { hasCode } from './failure.ts';
import { refusedByLimit } from './limit-sign-in.ts';
import { findPending, type PendingSignIn } from './pending-sign-in.ts';
import {
  failedSignIn,
  forgetCeremony,
  newCeremony,
  runCeremony,
  getSetCookies,
} from './run-ceremony.ts';
import { askForProof, finishConnecting, linkWaiting, NO_LINK } from './link-accounts.ts';
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
  const elsewhere = refusedAsNoNavigation(request);
  if (elsewhere) return elsewhere;
  const { appOrigin, authSecret } = deps.config;
  const ceremony = newCeremony(deps, request, kind);
  const query = authorizationAnswer(new URL(request.url).searchParams);
  ceremony.state = query?.get('state') ?? null;
  const pending = await findPendingSignIn(deps, request, ceremony);
  const returnTo = pending?.returnTo ?? safeReturnTo(undefined);
  ceremony.connect = pending?.connect ?? null;
  const refused = await refusedByLimit(deps, ceremony, returnTo);
  if (refused) return refused;
  if (!query) {
    ceremony.failure = new DomainError('auth.token_invalid');
    return failedSignIn(deps, ceremony, returnTo);
  }
  ceremony.poolError = query.get('error');
  const response = await runCeremony(deps, ceremony, {
    action: 'callback',
    query,
    cookie: pending ? await checksCookie(pending, authSecret) : '',
  });
  const session = getSetCookies(response, cookieNames(appOrigin).session);
  if (signedOutSince(ceremony)) {
    const again = getNextTry(pending, returnTo);
    if (again) return redirectTo(`${appOrigin}${again}`, forgetCeremony(deps, ceremony));
  }
  if (ceremony.connect !== null) return finishConnecting(deps, ceremony);
  if (ceremony.proof) return askForProof(deps, ceremony, { ...ceremony.proof, returnTo });
  if (!ceremony.started || session.length !== 1) return failedSignIn(deps, ceremony, returnTo);
  // Confirming who one is changes no cookie of the session.
  const kept = kind === 'account' ? [] : session;
  // Only the pool's own proof is enough to connect another account.
  const link = kind === 'sign-in' ? await linkWaiting(deps, request, ceremony) : NO_LINK;
  return redirectTo(link.location ?? `${appOrigin}${landing(ceremony, returnTo)}`, [
    ...kept,
    ...link.cookies,
    ...forgetCeremony(deps, ceremony),
    ...rememberBrowser(appOrigin, ceremony),
  ]);
}

/** Staff who asked for no page of their own begin where the start page sends them: they may have no tenant. */
function landing({ verified }: Ceremony, returnTo: string): string {
  const staff = verified?.claims.groups.includes(OPERATOR_GROUP) ?? false;
  return staff && returnTo === safeReturnTo(undefined) ? '/' : returnTo;
}

/** The browser is known again, and speaks the language that its user has chosen. */
function rememberBrowser(appOrigin: string, { device, started }: Ceremony): string[] {
  const secure = appOrigin.startsWith('https:');
  const lines = device.token === undefined ? [] : [deviceCookie(appOrigin, device.token)];
  const locale = started?.locale;
  if (device.chosenLocale) lines.push(chosenLocaleCookie(null, secure));
  return locale ? [...lines, preferenceCookie(LOCALE_COOKIE, locale, secure)] : lines;
}

/** The pool remembers a sign-in from before a sign-out everywhere: the person has to prove it anew. */
function signedOutSince({ failure }: Ceremony): boolean {
  return hasCode(failure, 'auth.sign_in_again');
}

/** Where to prove it anew; null where that was tried: the pool must not send a browser round and round. */
function getNextTry(pending: PendingSignIn | null, returnTo: string): string | null {
  if (pending?.again) return null;
  const query = `stepUp=1&again=1&returnTo=${encodeURIComponent(returnTo)}`;
  const connectionId = pending?.connectionId;
  return connectionId === undefined
    ? `/auth/sign-in?own=1&${query}`
    : `/auth/sso?connection=${connectionId}&${query}`;
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

/** The sign-in of this kind that the answer is for; null where this browser knows of none. */
async function findPendingSignIn(
  { config }: SignInDeps,
  { headers }: Request,
  { state, kind }: Ceremony,
) {
  const pending = await findPending(config, headers.get('cookie'), state ?? '');
  return pending?.kind === kind ? pending : null;
}
