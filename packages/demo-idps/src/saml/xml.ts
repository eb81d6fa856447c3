import { createRequire } from 'node:module';
import { Refusal } from '../refusal.ts';

/** An element, as far as it is used here. */
export interface XmlElement {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
}

/** xmldom's own types would bring those of a browser. */
const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as {
  readonly DOMParser: new (options: {
    errorHandler: Readonly<Record<'warning' | 'error' | 'fatalError', () => void>>;
  }) => { parseFromString(text: string, type: string): { documentElement: XmlElement | null } };
};

export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** Characters of a message; more is no request. */
export const MAX_XML = 64 * 1024;

/** Parses a message without a document type. @throws Refusal when it is not well-formed */
export function parseXml(text: string): XmlElement {
  const fail = () => {
    throw new Refusal('The message is not well-formed XML.');
  };
  if (text.length > MAX_XML || /<!(?:DOCTYPE|ENTITY)/i.test(text)) fail();
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  return parser.parseFromString(text, 'text/xml').documentElement ?? fail();
}

/** Text as content of an element or attribute. */
export const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
