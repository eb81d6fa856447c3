import { Refusal } from '../refusal.ts';
import type { XmlElement, XmlNode } from './dom.ts';
import { DOMParser } from './xmldom.mjs';

/** How much is read, so that a hostile document costs milliseconds. */
interface XmlLimits {
  /** Characters. */
  readonly length: number;
  /** Start and end tags, comments and the like. */
  readonly tags: number;
}

/** A message holds one assertion; metadata may list a federation's many keys. */
export const MESSAGE_LIMITS: XmlLimits = { length: 256 * 1024, tags: 10_000 };
export const METADATA_LIMITS: XmlLimits = { length: 1024 * 1024, tags: 40_000 };

const MAX_DEPTH = 100;

/** What canonicalization and our own reading walk by recursion must not be deep. */
function requireShallow(root: XmlElement): void {
  let node: XmlNode = root;
  let depth = 1;
  for (;;) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > MAX_DEPTH) throw new Refusal('message_too_deep');
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

/** Looked at in the text, before a parser is. */
function requireModest(text: string, limits: XmlLimits): void {
  if (text.length > limits.length) throw new Refusal('message_too_large');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal('message_document_type');
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags > limits.tags) throw new Refusal('message_too_large');
}

/**
 * Parses a document: of a modest size, without document types and entities of its own.
 * @returns the root element
 * @throws Refusal when it is not well-formed, or too much
 */
export function parseXml(text: string, limits: XmlLimits = MESSAGE_LIMITS): XmlElement {
  requireModest(text, limits);
  const fail = () => {
    throw new Refusal('message_not_xml');
  };
  const parser = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Refusal('message_not_xml');
  requireShallow(root);
  return root;
}
