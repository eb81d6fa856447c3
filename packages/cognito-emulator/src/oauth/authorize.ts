import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { redirectToApp } from './authorization-code.ts';
import { readAuthorizeRequest } from './authorize-request.ts';
import { readBrowserSession } from './browser-session.ts';
import { withParameters } from './redirect.ts';

/** GET /oauth2/authorize: to the app when the browser is signed in, else to the sign-in page. */
export function authorizeEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const request = readAuthorizeRequest(emulator, new URL(c.req.url).searchParams);
    if ('location' in request) return c.redirect(request.location);
    const signedIn = readBrowserSession(emulator, c, request.pool);
    const { prompt, maxAgeSeconds, redirectUri, state } = request;
    const age = signedIn ? emulator.clock.now() - signedIn.session.authTime : Infinity;
    const tooOld = maxAgeSeconds !== undefined && age > maxAgeSeconds * 1000;
    const wantsPage = prompt.includes('login') || prompt.includes('select_account');
    if (signedIn && !tooOld && !wantsPage) {
      const { session, user } = signedIn;
      return c.redirect(await redirectToApp(emulator, request, { ...session, user }));
    }
    if (prompt.includes('none')) {
      return c.redirect(withParameters(redirectUri, { error: 'login_required', state }));
    }
    return c.redirect(`/login?${request.query}`);
  };
}
