import { X509Certificate } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignedXml } from 'xml-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { APP, NINA, OMAR, startLab, type Lab } from './lab.ts';
import {
  ACS,
  createSamlApplication,
  ENTITY_ID,
  readAnswer,
  toRequest,
} from './saml-application.ts';
import { hasXmlsec1, verifyWithXmlsec1 } from './xmlsec1.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

const getAcme = () => lab.idps.enterprise.acme;
const acme = () => createSamlApplication(getAcme().saml.ssoUrl);
const getMetadata = async () => (await fetch(getAcme().saml.metadataUrl)).text();
const getCertificate = async () => /<X509Certificate>([^<]+)</.exec(await getMetadata())?.[1] ?? '';
const getInstant = (xml: string) => Date.parse(/AuthnInstant="([^"]+)"/.exec(xml)?.[1] ?? '');
const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

describe('metadata', () => {
  it('names the provider, its URL and its certificate', async () => {
    const metadata = await getMetadata();
    const { entityId, ssoUrl } = getAcme().saml;
    expect(metadata).toContain(`entityID="${entityId}"`);
    for (const binding of ['HTTP-Redirect', 'HTTP-POST']) {
      expect(metadata).toContain(
        `Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${ssoUrl}"`,
      );
    }
    const certificate = new X509Certificate(Buffer.from(await getCertificate(), 'base64'));
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('CN=acme demo identity provider');
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
  });
});

describe('an answer', () => {
  it('is about whoever signed in, and for whoever asked', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { id, answer } = await acme().signIn(OMAR);
    expect(answer?.acsUrl).toBe(ACS);
    expect(answer?.relayState).toBe('a&amp;b &quot;c&quot;');
    const xml = answer?.xml ?? '';
    const [response = '', assertion = ''] = xml.split(/(?=<saml:Assertion )/);
    expect(response).toContain(`Destination="${ACS}" InResponseTo="${id}"`);
    expect(assertion).toContain(`InResponseTo="${id}"`);
    expect(assertion).toContain(`Recipient="${ACS}"`);
    expect(assertion).toContain(`<saml:Audience>${ENTITY_ID}</saml:Audience>`);
    expect(assertion).toContain(`<saml:Issuer>${getAcme().saml.entityId}</saml:Issuer>`);
    expect(assertion).toContain(`nameid-format:persistent">${OMAR}</saml:NameID>`);
    expect(assertion).toMatch(
      /Name="groups"[^>]*><saml:AttributeValue>Engineering<.*?<saml:AttributeValue>Admins</,
    );
    expect(assertion).toMatch(/Name="email"[^>]*><saml:AttributeValue>omar@acme\.example</);
    expect(getInstant(xml)).toBeGreaterThanOrEqual(before);
    expect(getInstant(xml)).toBeLessThanOrEqual(Date.now());
  });

  it('names people by email when it is asked to', async () => {
    const { answer } = await acme().signIn(OMAR, { nameIdFormat: EMAIL });
    expect(answer?.xml).toContain(`<saml:NameID Format="${EMAIL}">omar@acme.example<`);
  });

  it.each(['Response', 'Assertion'])('is signed: its %s', async (element) => {
    const xml = (await acme().signIn(NINA)).answer?.xml ?? '';
    const pem = new X509Certificate(Buffer.from(await getCertificate(), 'base64')).toString();
    const signature = new RegExp(
      `<${element === 'Response' ? 'samlp' : 'saml'}:${element} [^>]*><saml:Issuer.*?(<ds:Signature.*?</ds:Signature>)`,
    ).exec(xml)?.[1];
    const check = (text: string) => {
      const checked = new SignedXml({ publicCert: pem, getCertFromKeyInfo: () => null });
      checked.loadSignature(signature ?? '');
      return { checked, isValid: checked.checkSignature(text) };
    };
    const { checked, isValid } = check(xml);
    expect(isValid).toBe(true);
    expect(checked.signatureAlgorithm).toMatch(/#rsa-sha256$/);
    expect(checked.getSignedReferences()[0]).toMatch(new RegExp(`^<\\w+:${element} `));
    expect(check(xml.replaceAll('nina', 'olga')).isValid).toBe(false);
  });

  it.runIf(hasXmlsec1)('is signed, as a second implementation finds', async () => {
    const xml = (await acme().signIn(NINA)).answer?.xml ?? '';
    const certificate = await getCertificate();
    for (const element of ['Response', 'Assertion']) {
      verifyWithXmlsec1(xml, certificate, element);
      const forged = xml.replaceAll('nina@', 'olga@');
      expect(() => verifyWithXmlsec1(forged, certificate, element)).toThrow('FAIL');
    }
  });
});

describe('a session', () => {
  it('answers silently, with the instant of its sign-in', async () => {
    const first = await acme().signIn(NINA);
    await sleep(1100);
    const second = await acme().signIn(OMAR, {}, first.browser);
    expect(second.asked).toBe(false);
    expect(second.answer?.xml).toContain('nina@acme.example');
    expect(getInstant(second.answer?.xml ?? '')).toBe(getInstant(first.answer?.xml ?? ''));
  });

  it('does not do for ForceAuthn: the instant is a new one', async () => {
    const first = await acme().signIn(NINA);
    await sleep(1100);
    const forced = await acme().signIn(NINA, { more: 'ForceAuthn="true"' }, first.browser);
    expect(forced.asked).toBe(true);
    expect(getInstant(forced.answer?.xml ?? '')).toBeGreaterThan(
      getInstant(first.answer?.xml ?? ''),
    );
  });

  it('is needed for IsPassive', async () => {
    const passive = { more: 'IsPassive="true"' };
    const without = await acme().begin(passive);
    const refused = readAnswer(without.page.html)?.xml ?? '';
    expect(refused).toContain('status:NoPassive');
    expect(refused).not.toContain('<saml:Assertion');
    const { browser } = await acme().signIn(NINA);
    expect(await acme().signIn(NINA, passive, browser)).toMatchObject({ asked: false });
  });
});

describe('a request', () => {
  it('may be posted', async () => {
    const { ssoUrl } = getAcme().saml;
    const browser = createBrowser(new URL(ssoUrl).origin);
    const { xml, id } = toRequest(ssoUrl);
    const fields = { SAMLRequest: Buffer.from(xml).toString('base64') };
    const page = await browser.post(ssoUrl, fields, APP);
    const { html } = await browser.post(page.url, { person: NINA });
    expect(readAnswer(html)?.xml).toContain(`InResponseTo="${id}"`);
  });

  it.each([
    ['for an unknown consumer', { acsUrl: 'http://evil.test/acs' }, 'is registered'],
    ['for an origin like ours', { acsUrl: `${APP}.evil.test/acs` }, 'is registered'],
    ['for none', { acsUrl: undefined, issuer: 'urn:nobody' }, 'is registered'],
    ['for another provider', { destination: 'http://idp.test/sso' }, 'The request is for'],
    ['of bad XML', { more: '<' }, 'not well-formed'],
  ])('%s is refused', async (_, changed, message) => {
    const { page } = await acme().begin(changed);
    expect(page.status).toBe(400);
    expect(page.html).toContain(message);
  });

  it('with a document type is refused', async () => {
    const { ssoUrl } = getAcme().saml;
    const xml = `<!DOCTYPE x [<!ENTITY e "e">]>${toRequest(ssoUrl).xml}`;
    const browser = createBrowser(new URL(ssoUrl).origin);
    const page = await browser.post(ssoUrl, { SAMLRequest: Buffer.from(xml).toString('base64') });
    expect(page.status).toBe(400);
  });
});

it('starts sign-ins itself, for applications that have asked before', async () => {
  const { browser } = await acme().signIn(NINA, { nameIdFormat: EMAIL });
  const fields = { entityId: ENTITY_ID, relayState: '/projects' };
  const { html } = await browser.post(`${getAcme().url}/saml/start`, fields);
  const answer = readAnswer(html);
  expect(answer).toMatchObject({ acsUrl: ACS, relayState: '/projects' });
  expect(answer?.xml).not.toContain('InResponseTo');
  expect(answer?.xml).toContain(`<saml:NameID Format="${EMAIL}">nina@acme.example<`);
  const unknown = await browser.post(`${getAcme().url}/saml/start`, { entityId: 'urn:nobody' });
  expect(unknown.status).toBe(400);
});
