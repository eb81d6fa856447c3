import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { isSessionToken } from '@gatehouse/auth/session-token';
import { LINK_SECONDS } from '@gatehouse/services/connected-accounts';
import type { Ceremony } from './ceremony.ts';
import { connectHref, toConnectOutcome } from './connect-outcome.ts';
import { cookieLine, cookieNames } from './cookies.ts';
import { getReasons } from './failure.ts';
import { redirectTo } from './responses.ts';
import { forgetCeremony } from './run-ceremony.ts';
import { type SignInDeps, toOrigin } from './sign-in-deps.ts';

interface Link {
  /** Where to go instead. */
  readonly location: string | null;
  readonly cookies: readonly string[];
}

export const NO_LINK: Link = { location: null, cookies: [] };

/** To the page that says why there is no session yet, with what this browser needs for the proof. */
export function askForProof(
  deps: SignInDeps,
  ceremony: Ceremony,
  asked: { readonly provider: string; readonly email: string; readonly returnTo: string },
): Response {
  const { appOrigin } = deps.config;
  const page = new URL('/sign-in/connect', appOrigin);
  page.searchParams.set('provider', asked.provider);
  page.searchParams.set('hint', asked.email);
  page.searchParams.set('returnTo', asked.returnTo);
  const { link } = cookieNames(appOrigin);
  deps.log.info({ requestId: ceremony.device.requestId }, 'sign-in needs a proof of the account');
  return redirectTo(page.href, [
    cookieLine(appOrigin, link, ceremony.linkToken, LINK_SECONDS),
    ...forgetCeremony(deps, ceremony),
  ]);
}

/** Connects what waits in this browser, if anything does, for the person who has signed in. */
export async function linkWaiting(
  deps: SignInDeps,
  { headers }: Request,
  { device, verified }: Ceremony,
): Promise<Link> {
  const { appOrigin } = deps.config;
  const { link } = cookieNames(appOrigin);
  const linkToken = readCookie(headers.get('cookie'), link);
  if (!verified || linkToken === null) return NO_LINK;
  const cookies = [cookieLine(appOrigin, link, '', 0)];
  if (!isSessionToken(linkToken)) return { location: null, cookies };
  try {
    await deps.finishLink({ claims: verified.claims, linkToken, origin: toOrigin(device) });
    return { location: null, cookies };
  } catch (error) {
    // They are signed in all the same, and the next sign-in by the provider asks again.
    deps.log.warn({ requestId: device.requestId, reasons: getReasons(error) }, 'not connected');
    return { location: connectHref(appOrigin, toConnectOutcome(error)), cookies };
  }
}

/** Back to the page that asked for it; the session is the one that was there. */
export function finishConnecting(deps: SignInDeps, ceremony: Ceremony): Response {
  const { appOrigin } = deps.config;
  const { started, failure, device } = ceremony;
  if (!started) {
    deps.log.info({ requestId: device.requestId, reasons: getReasons(failure) }, 'not connected');
  }
  const outcome = started ? 'done' : toConnectOutcome(failure);
  return redirectTo(connectHref(appOrigin, outcome), forgetCeremony(deps, ceremony));
}
