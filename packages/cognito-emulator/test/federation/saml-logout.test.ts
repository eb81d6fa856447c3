import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namespaces } from '../../src/federation/saml/xml.ts';
import { startFixture, type Fixture } from '../fixture.ts';
import { createPerson } from './person.ts';
import { createSamlIdp, signXml, toField, type SamlIdp } from './saml-idp.ts';
import { createLab, isSigned, readMessage, type Lab, type SentMessage } from './saml-lab.ts';

const idp = createSamlIdp('https://idp-a.test/metadata');
const otherIdp = createSamlIdp('https://idp-b.test/metadata');
const BYE = 'http://localhost:3999/bye';
const UNKNOWN = 'Invalid samlResponse or relayState from identity provider';

describe('signing out of a SAML provider', () => {
  let fixture: Fixture;
  let lab: Lab;

  beforeAll(async () => {
    fixture = await startFixture();
    lab = await createLab(fixture, idp, { IDPSignout: 'true' });
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const signOut = (of: Lab, person: ReturnType<typeof createPerson>, until: string) =>
    person.follow(
      `${fixture.url}/logout?${new URLSearchParams({ client_id: of.client.id, logout_uri: BYE })}`,
      until,
    );

  async function begin() {
    const person = createPerson();
    await lab.signIn({ nameId: 'Alice&amp;Co' }, person);
    expect(person.jar.has('cognito')).toBe(true);
    const { url } = await signOut(lab, person, `${idp.entityId}/slo`);
    return { person, sent: readMessage(url) };
  }

  function answer(sent: SentMessage, signer: SamlIdp | undefined, status = 'Success'): string {
    const xml =
      `<samlp:LogoutResponse xmlns:samlp="${namespaces.protocol}" ID="_l${randomUUID()}"` +
      ` Version="2.0" IssueInstant="${new Date().toISOString()}" InResponseTo="${sent.id}"` +
      ` Destination="${fixture.url}/saml2/logout">` +
      `<saml:Issuer xmlns:saml="${namespaces.assertion}">${idp.entityId}</saml:Issuer>` +
      '<samlp:Status><samlp:StatusCode' +
      ` Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>` +
      '</samlp:LogoutResponse>';
    return signer ? signXml(xml, signer.privateKey) : xml;
  }
  const post = (xml: string, relayState: string, person = createPerson()) =>
    person.follow(
      `${fixture.url}/saml2/logout`,
      BYE,
      new URLSearchParams({ SAMLResponse: toField(xml), RelayState: relayState }),
    );

  it('asks for it in a signed request, and comes back to the app', async () => {
    const { person, sent } = await begin();
    expect(person.jar.has('cognito')).toBe(false);
    expect(isSigned(sent, await lab.getCertificate())).toBe(true);
    expect(sent.xml).toContain(
      '<saml2:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">Alice&amp;Co<',
    );
    expect(sent.xml).toContain('<saml2p:SessionIndex>_session-1<');
    expect((await post(answer(sent, idp), sent.relayState, person)).url).toBe(BYE);
    expect((await post(answer(sent, idp), sent.relayState, person)).page).toContain(UNKNOWN);
  });

  it.each<[string, SamlIdp | undefined, string]>([
    ['unsigned', undefined, 'Success'],
    ['signed by another', otherIdp, 'Success'],
    ['without success', idp, 'Responder'],
  ])('goes nowhere for an answer %s', async (_, signer, status) => {
    const { sent } = await begin();
    expect((await post(answer(sent, signer, status), sent.relayState)).page).toContain(UNKNOWN);
  });

  it('goes nowhere for an answer to another request', async () => {
    const [first, second] = [await begin(), await begin()];
    const xml = answer(first.sent, idp);
    expect((await post(xml, second.sent.relayState)).page).toContain(UNKNOWN);
    expect((await post(xml, BYE)).page).toContain(UNKNOWN);
  });

  it('leaves the provider alone unless IDPSignout is on', async () => {
    const plain = await createLab(fixture, idp);
    const person = createPerson();
    await plain.signIn({}, person);
    expect((await signOut(plain, person, BYE)).url).toBe(BYE);
  });
});
