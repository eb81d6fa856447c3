import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import { ASSERTION, MAX_XML, parseXml, PROTOCOL } from './xml.ts';

/** What an application asks for. It is not authenticated: the ACS decides who gets the answer. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly acsUrl: string | undefined;
  readonly destination: string | undefined;
  readonly nameIdFormat: string | undefined;
  readonly forceAuthn: boolean;
  readonly isPassive: boolean;
}

/** Decodes a message of the HTTP-Redirect binding. @throws Refusal when it is none, or inflates too far */
export function decodeRedirect(message: string): string {
  try {
    return inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: MAX_XML }).toString();
  } catch {
    throw new Refusal('SAMLRequest is not deflated, or too long.');
  }
}

/** Decodes a message of the HTTP-POST binding. */
export const decodePost = (message: string) => Buffer.from(message, 'base64').toString();

/** @throws Refusal when the text is no AuthnRequest */
export function parseAuthnRequest(text: string): AuthnRequest {
  const root = parseXml(text);
  if (root.localName !== 'AuthnRequest' || root.namespaceURI !== PROTOCOL) {
    throw new Refusal('The message is no AuthnRequest.');
  }
  const attribute = (name: string) => root.getAttribute(name) || undefined;
  const isTrue = (name: string) => ['true', '1'].includes(attribute(name) ?? '');
  const [issuer] = Array.from(root.getElementsByTagNameNS(ASSERTION, 'Issuer'));
  const [policy] = Array.from(root.getElementsByTagNameNS(PROTOCOL, 'NameIDPolicy'));
  const id = attribute('ID');
  const name = issuer?.textContent?.trim();
  if (!id || !name) throw new Refusal('The AuthnRequest has no ID or no Issuer.');
  return {
    id,
    issuer: name,
    acsUrl: attribute('AssertionConsumerServiceURL'),
    destination: attribute('Destination'),
    nameIdFormat: policy?.getAttribute('Format') || undefined,
    forceAuthn: isTrue('ForceAuthn'),
    isPassive: isTrue('IsPassive'),
  };
}
