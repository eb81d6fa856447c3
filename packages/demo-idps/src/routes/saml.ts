import { Hono, type Context } from 'hono';
import type { Idp } from '../idp/idp.ts';
import { Refusal } from '../refusal.ts';
import { decodePost, decodeRedirect, parseAuthnRequest } from '../saml/authn-request.ts';
import { findApplication } from '../saml/find-application.ts';
import { noteApplication } from '../saml/keep-application.ts';
import { toMetadata } from '../saml/metadata.ts';
import { createPending, type Pending } from '../saml/pending.ts';
import type { Bindings } from '../server/request-listener.ts';
import { samlSignInRoutes } from './saml-sign-in.ts';

/** The SAML side of an identity provider: metadata, requests, and sign-ins that start here. */
export function samlRoutes(idp: Idp): Hono<Bindings> {
  const pending = createPending();
  const receive = (c: Context, xml: () => string, relayState: string) =>
    receiveRequest({ idp, pending }, xml, relayState).then((id) =>
      c.redirect(`/${idp.id}/sign-in/saml/${id}`, 303),
    );
  return new Hono<Bindings>()
    .get('/saml/metadata', (c) =>
      c.body(toMetadata(idp, idp.file.value.certificate), 200, {
        'content-type': 'application/samlmetadata+xml',
      }),
    )
    .get('/saml/sso', (c) => {
      const { SAMLRequest = '', RelayState = '' } = c.req.query();
      return receive(c, () => decodeRedirect(SAMLRequest), RelayState);
    })
    .post('/saml/sso', async (c) => {
      const form = await c.req.formData();
      const message = String(form.get('SAMLRequest') ?? '');
      return receive(c, () => decodePost(message), String(form.get('RelayState') ?? ''));
    })
    .post('/saml/start', async (c) => {
      const form = await c.req.formData();
      const application = idp.file.value.samlApplications.find(
        ({ entityId }) => entityId === form.get('entityId'),
      );
      if (!application) throw new Refusal('There is no such application.');
      const { entityId, acsUrl, nameIdFormat } = application;
      const id = pending.add({
        ...{ entityId, acsUrl, nameIdFormat, requestId: undefined },
        ...{ relayState: String(form.get('relayState') ?? '') },
        ...{ forceAuthn: false, isPassive: false },
      });
      return c.redirect(`/${idp.id}/sign-in/saml/${id}`, 303);
    })
    .route('/sign-in/saml', samlSignInRoutes(idp, pending));
}

/** Takes a request. @returns the id of the sign-in @throws when it is refused, noting why */
async function receiveRequest(
  parts: { idp: Idp; pending: Pending },
  xml: () => string,
  relayState: string,
): Promise<string> {
  const { idp, pending } = parts;
  let issuer = 'unknown';
  try {
    const request = parseAuthnRequest(xml());
    issuer = request.issuer;
    const application = findApplication(idp, request);
    await noteApplication(idp, application);
    const { id: requestId, nameIdFormat, forceAuthn, isPassive } = request;
    const { entityId, acsUrl } = application;
    return pending.add({
      ...{ requestId, entityId, acsUrl, relayState },
      ...{ nameIdFormat, forceAuthn, isPassive },
    });
  } catch (error) {
    const summary = `Refused: ${error instanceof Error ? error.message : String(error)}`;
    idp.answers.add({ protocol: 'SAML', application: issuer, summary, content: '' });
    throw error;
  }
}
