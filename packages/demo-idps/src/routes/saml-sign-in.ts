import { Hono, type Context } from 'hono';
import { getSignedIn } from '../idp/get-signed-in.ts';
import type { Idp } from '../idp/idp.ts';
import { SAML_POST_POLICY, samlPostPage } from '../pages/saml-post-page.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { requireEnabled } from '../people/people.ts';
import { answerNoPassive, answerWithAssertion } from '../saml/answer.ts';
import type { Asked } from '../saml/asked.ts';
import type { Pending } from '../saml/pending.ts';
import type { Bindings } from '../server/request-listener.ts';
import { authenticate, getProblem } from './authenticate.ts';

/** The page between a request and its answer. */
export function samlSignInRoutes(idp: Idp, pending: Pending): Hono<Bindings> {
  const show = async (c: Context, asked: Asked, problem?: string) =>
    c.html(
      signInPage({
        ...{ idp, hint: '', problem },
        people: await idp.people.list(),
        application: asked.entityId,
      }),
    );
  const send = (c: Context, { acsUrl, relayState }: Asked, xml: string) => {
    pending.remove(c.req.param('id') ?? '');
    c.header('content-security-policy', SAML_POST_POLICY);
    return c.html(samlPostPage(acsUrl, xml, relayState));
  };
  return new Hono<Bindings>()
    .get('/:id', async (c) => {
      const asked = pending.get(c.req.param('id'));
      const signedIn = await getSignedIn(idp, c.req.header('cookie'));
      if (signedIn && !asked.forceAuthn) {
        return send(c, asked, answerWithAssertion(idp, asked, signedIn));
      }
      return asked.isPassive ? send(c, asked, answerNoPassive(idp, asked)) : show(c, asked);
    })
    .post('/:id', async (c) => {
      const asked = pending.get(c.req.param('id'));
      try {
        const signIn = await authenticate(idp, await c.req.formData());
        const person = requireEnabled(await idp.people.get(signIn.personId));
        c.header('set-cookie', idp.sessions.start(signIn));
        return send(c, asked, answerWithAssertion(idp, asked, { person, signIn }));
      } catch (error) {
        return show(c, asked, getProblem(error));
      }
    });
}
