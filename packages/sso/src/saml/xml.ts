import { Refusal } from '../refusal.ts';
import type { XmlElement } from './dom.ts';

export const NAMESPACES = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

/** A vocabulary that SAML documents are written in. */
export type Namespace = keyof typeof NAMESPACES;

/** Whether an element has this name in this vocabulary. */
export const isNamed = (element: XmlElement, namespace: Namespace, name: string) =>
  element.localName === name && element.namespaceURI === NAMESPACES[namespace];

/** The element's children of this name, in order. */
export function getChildren(parent: XmlElement, namespace: Namespace, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && isNamed(node as XmlElement, namespace, name)) {
      found.push(node as XmlElement);
    }
  }
  return found;
}

/** The only child of this name, or undefined when there is none. @throws Refusal for several */
export function getChild(
  parent: XmlElement,
  namespace: Namespace,
  name: string,
): XmlElement | undefined {
  const [only, second] = getChildren(parent, namespace, name);
  if (second) throw new Refusal('message_not_a_response', { received: `${name}, ${name}` });
  return only;
}

/** Elements of this local name anywhere below, whatever their namespace. */
export function getDescendants(root: XmlElement, name: string): XmlElement[] {
  return Array.from(root.getElementsByTagNameNS('*', name));
}

/** An attribute without a namespace, or undefined when it is missing. */
export const getAttribute = (element: XmlElement, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? '') : undefined;

/** All text below an element: comments neither end nor cut it. */
export const getText = (element: XmlElement): string => element.textContent ?? '';

/** The text of an address or entity id, whose white space collapses (XML Schema, anyURI). */
export const getUri = (element: XmlElement): string => getText(element).trim();

/** Text as content of an element or attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
