import { S3Error } from './s3-error.ts';
import { DOMParser, type XmlNode } from './xmldom.mjs';

/** An element of a request: its text, and its children in order. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Characters: 10,000 parts with a checksum each, or 1,000 keys written as character references. */
export const MAX_XML = 8 * 1024 * 1024;
const MAX_TAGS = 120_000;
const MAX_DEPTH = 6;
const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

const malformed = () =>
  new S3Error(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

function fail(): never {
  throw malformed();
}

function* childrenFrom(node: XmlNode): Iterable<XmlNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

function readElement(node: XmlNode, depth: number): XmlElement {
  if (depth > MAX_DEPTH) fail();
  const nodes = [...childrenFrom(node)];
  return {
    name: node.localName ?? '',
    text: nodes
      .filter(({ nodeType }) => nodeType === TEXT || nodeType === CDATA)
      .map(({ nodeValue }) => nodeValue ?? '')
      .join(''),
    children: nodes
      .filter(({ nodeType }) => nodeType === ELEMENT)
      .map((child) => readElement(child, depth + 1)),
  };
}

/**
 * Reads a body: of a modest size, without document types and entities of its own.
 * @param root name that the root element must have
 * @throws S3Error MalformedXML
 */
export function parseXml(text: string, root: string): XmlElement {
  // Looked at in the text, before a parser is.
  if (text.length > MAX_XML || /<!(?:DOCTYPE|ENTITY)/i.test(text)) fail();
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags > MAX_TAGS) fail();
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const document = parser.parseFromString(text, 'text/xml').documentElement;
  const element = document ? readElement(document, 1) : fail();
  return element.name === root ? element : fail();
}

/** Children of a name. */
export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** Text of the one child of a name. @throws S3Error MalformedXML when there are several */
export function optionalText(element: XmlElement, name: string): string | undefined {
  const found = childrenNamed(element, name);
  return found.length > 1 ? fail() : found[0]?.text;
}

/** @throws S3Error MalformedXML when there is not exactly one */
export const requiredText = (element: XmlElement, name: string): string =>
  optionalText(element, name) ?? fail();
