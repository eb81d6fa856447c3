import { DOMParser, type XmlElement, type XmlNode } from './dom.ts';
import { SamlError } from './saml-error.ts';

export const namespaces = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

/** A vocabulary that SAML documents are written in. */
type Namespace = keyof typeof namespaces;

/** How much is read, so that a hostile document costs milliseconds. */
interface XmlLimits {
  /** Characters. */
  readonly length: number;
  /** Start and end tags, comments and the like. */
  readonly tags: number;
}

/** A message holds one assertion; metadata may list a federation's many keys. */
export const messageLimits: XmlLimits = { length: 256 * 1024, tags: 10_000 };
export const metadataLimits: XmlLimits = { length: 1024 * 1024, tags: 40_000 };

const MAX_DEPTH = 100;

/** What canonicalization and our own reading walk by recursion must not be deep. */
function requireShallow(root: XmlElement): void {
  let node: XmlNode = root;
  let depth = 1;
  for (;;) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > MAX_DEPTH) throw new SamlError('message', 'The document is nested too deeply');
      continue;
    }
    while (!node.nextSibling) {
      if (node === root || !node.parentNode) return;
      node = node.parentNode;
      depth -= 1;
    }
    node = node.nextSibling;
  }
}

function requireModest(text: string, limits: XmlLimits): void {
  if (text.length > limits.length) throw new SamlError('message', 'The document is too large');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new SamlError('message', 'The document has a document type');
  }
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags > limits.tags) throw new SamlError('message', 'The document has too many elements');
}

/**
 * Parses a document: without document types and entities of its own, and of a modest size, both
 * looked at before the parser is.
 * @returns the root element
 * @throws SamlError when it is not well-formed or too much
 */
export function parseXml(text: string, limits: XmlLimits = messageLimits): XmlElement {
  requireModest(text, limits);
  const fail = () => {
    throw new SamlError('message', 'The document is not well-formed XML');
  };
  const parser = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  });
  const root: XmlElement | null = parser.parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new SamlError('message', 'The document is not well-formed XML');
  requireShallow(root);
  return root;
}

/** Whether an element has this name in this vocabulary. */
export const isNamed = (element: XmlElement, namespace: Namespace, name: string) =>
  element.localName === name && element.namespaceURI === namespaces[namespace];

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

/** The only child of this name, or undefined when there is none. @throws SamlError for several */
export function getChild(
  parent: XmlElement,
  namespace: Namespace,
  name: string,
): XmlElement | undefined {
  const [only, second] = getChildren(parent, namespace, name);
  if (second) throw new SamlError('message', `There is more than one ${name}`);
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
