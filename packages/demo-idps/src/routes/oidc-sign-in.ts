import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import type { Provider } from 'oidc-provider';
import type { Idp } from '../idp/idp.ts';
import { getMethods } from '../oidc/own-session.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import type { Bindings } from '../server/request-listener.ts';
import { authenticate, getProblem } from './authenticate.ts';

/** The page to which the OpenID provider sends whoever has to sign in. */
export function oidcSignInRoutes(idp: Idp, provider: Provider): Hono<Bindings> {
  const show = async (c: Context<Bindings>, problem?: string) => {
    const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    const application = String(params['client_id']);
    const hint = String(params['login_hint'] ?? '');
    const people = await idp.people.list();
    return c.html(signInPage({ idp, people, application, hint, problem }));
  };
  return new Hono<Bindings>()
    .get('/:uid', (c) => show(c))
    .post('/:uid', async (c) => {
      const { incoming, outgoing } = c.env;
      try {
        const signIn = await authenticate(idp, await c.req.formData());
        outgoing.setHeader('set-cookie', idp.sessions.start(signIn));
        const { personId: accountId, at: ts } = signIn;
        await provider.interactionFinished(incoming, outgoing, {
          login: { accountId, ts, amr: getMethods(signIn) },
        });
        return RESPONSE_ALREADY_SENT;
      } catch (error) {
        return show(c, getProblem(error));
      }
    });
}
