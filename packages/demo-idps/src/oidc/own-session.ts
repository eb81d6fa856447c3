import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { getSignedIn } from '../idp/get-signed-in.ts';
import type { Idp } from '../idp/idp.ts';
import type { SignIn } from '../idp/sessions.ts';

/** How someone signed in (RFC 8176). */
export const getMethods = ({ secondFactor }: SignIn) =>
  secondFactor ? ['pwd', 'otp', 'mfa'] : ['pwd'];

/**
 * Makes the OpenID provider know exactly those sign-ins that the identity provider knows, whichever
 * protocol they were made for. Its own session only carries them.
 */
export function followOwnSession(provider: Provider, idp: Idp): void {
  const load = provider.Session.get;
  provider.Session.get = async function (ctx: KoaContextWithOIDC) {
    const loaded = await load.call(this, ctx);
    const signIn = (await getSignedIn(idp, ctx.req.headers.cookie))?.signIn;
    if (loaded.accountId === signIn?.personId && loaded.loginTs === signIn?.at) return loaded;
    if (signIn) {
      // The same session, so that a sign-in that is under way goes on; grants were someone else's.
      loaded.authorizations = {};
      loaded.loginAccount({
        accountId: signIn.personId,
        loginTs: signIn.at,
        amr: getMethods(signIn),
      });
      return loaded;
    }
    const none = new provider.Session();
    ctx.oidc.entity('Session', none);
    return none;
  };
}
