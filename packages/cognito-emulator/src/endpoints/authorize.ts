import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { beginFederatedSignIn } from '../federation/begin-sign-in.ts';
import { LOCAL, supportsProvider } from '../model/identity-providers.ts';
import { unavailable, wantedProvider, type WantedProvider } from '../federation/wanted-provider.ts';
import { redirectToApp } from '../oauth/authorization-code.ts';
import { readAuthorizeRequest, type AuthorizeRequest } from '../oauth/authorize-request.ts';
import { readBrowserSession } from '../oauth/browser-session.ts';
import { withParameters } from '../oauth/redirect.ts';

/** The browser's sign-in, if it is young enough and came the way that client and request want. */
function usableSession(
  emulator: Emulator,
  c: Context,
  request: AuthorizeRequest,
  wanted: WantedProvider,
) {
  const signedIn = readBrowserSession(emulator, c, request.pool);
  if (!signedIn) return undefined;
  const { authTime, federated } = signedIn.session;
  const { maxAgeSeconds, client, prompt } = request;
  const from = federated?.providerName ?? LOCAL;
  const tooOld =
    maxAgeSeconds !== undefined && emulator.clock.now() - authTime > maxAgeSeconds * 1000;
  const wantsPage = prompt.includes('login') || prompt.includes('select_account');
  const fits = (wanted.name ?? from) === from && supportsProvider(client, from);
  return fits && !tooOld && !wantsPage ? signedIn : undefined;
}

/** GET /oauth2/authorize: to the app when the browser is signed in, else to the provider or the sign-in page. */
export function authorizeEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const request = readAuthorizeRequest(emulator, new URL(c.req.url).searchParams);
    if ('location' in request) return c.redirect(request.location);
    const wanted = wantedProvider(emulator, request);
    if (!wanted) return c.redirect(unavailable(request));
    const signedIn = usableSession(emulator, c, request, wanted);
    if (signedIn) {
      const { session, user } = signedIn;
      return c.redirect(await redirectToApp(emulator, request, { ...session, user }));
    }
    if (request.prompt.includes('none')) {
      const { redirectUri, state } = request;
      return c.redirect(withParameters(redirectUri, { error: 'login_required', state }));
    }
    if ('provider' in wanted) return beginFederatedSignIn(emulator, c, request, wanted.provider);
    return c.redirect(`/login?${request.query}`);
  };
}
