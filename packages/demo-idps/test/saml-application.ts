import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { createBrowser } from './browser.ts';
import { APP } from './lab.ts';

export const ENTITY_ID = `${APP}/sso/saml/6a1c8a54-3a35-4b6f-9c54-0e5f2d1f7f10`;
export const ACS = `${ENTITY_ID}/acs`;

/** What is asked; tests change a good request. */
export interface Request {
  readonly issuer: string;
  readonly acsUrl: string | undefined;
  readonly destination: string;
  readonly nameIdFormat: string;
  /** Further attributes of AuthnRequest. */
  readonly more: string;
}

/** An AuthnRequest as an application writes it. */
export function toRequest(ssoUrl: string, changed: Partial<Request> = {}) {
  const { issuer, acsUrl, destination, nameIdFormat, more } = {
    issuer: ENTITY_ID,
    acsUrl: ACS,
    destination: ssoUrl,
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    more: '',
    ...changed,
  };
  const id = `_${randomUUID()}`;
  const xml =
    `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}"` +
    ` Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${destination}"` +
    `${acsUrl ? ` AssertionConsumerServiceURL="${acsUrl}"` : ''} ${more}>` +
    `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer>` +
    `<samlp:NameIDPolicy Format="${nameIdFormat}" AllowCreate="true"/></samlp:AuthnRequest>`;
  return { id, xml };
}

/** Reads the form that goes to the application; undefined when the page has none. */
export function readAnswer(html: string) {
  const field = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1];
  const response = field('SAMLResponse');
  return response === undefined
    ? undefined
    : {
        xml: Buffer.from(response, 'base64').toString(),
        relayState: field('RelayState'),
        acsUrl: /action="([^"]+)"/.exec(html)?.[1],
      };
}

/** An application that signs people in by SAML. */
export function createSamlApplication(ssoUrl: string) {
  const { origin } = new URL(ssoUrl);

  /** Sends a browser off, by redirect. */
  async function begin(changed: Partial<Request> = {}, browser = createBrowser(origin)) {
    const { id, xml } = toRequest(ssoUrl, changed);
    const query = new URLSearchParams({
      SAMLRequest: deflateRawSync(xml).toString('base64'),
      RelayState: 'a&b "c"',
    });
    return { id, browser, page: await browser.open(`${ssoUrl}?${query}`) };
  }

  /** A whole sign-in of someone who is picked, or who is signed in already. */
  async function signIn(
    person: string,
    changed: Partial<Request> = {},
    from = createBrowser(origin),
  ) {
    const { id, browser, page } = await begin(changed, from);
    const silent = readAnswer(page.html);
    const { html } = silent ? page : await browser.post(page.url, { person });
    return { id, browser, html, asked: !silent, answer: readAnswer(html) };
  }

  return { begin, signIn };
}
