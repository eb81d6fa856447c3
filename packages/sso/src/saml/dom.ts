import { createRequire } from 'node:module';

/** A node of a document, as far as it is used here. */
export interface XmlNode {
  readonly nodeType: number;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly parentNode: XmlNode | null;
  readonly textContent: string | null;
}

/** An element. */
export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
}

type Handler = (message: string) => void;

interface Xmldom {
  readonly DOMParser: new (options: {
    errorHandler: Readonly<Record<'error' | 'fatalError' | 'warning', Handler>>;
  }) => {
    parseFromString(text: string, type: string): { readonly documentElement: XmlElement | null };
  };
  readonly XMLSerializer: new () => { serializeToString(node: XmlNode): string };
}

/**
 * The parser that xml-crypto uses as well, so that both see the same document. Its own types would put
 * those of a browser into every package that imports this one.
 */
export const { DOMParser, XMLSerializer } = createRequire(import.meta.url)(
  '@xmldom/xmldom',
) as Xmldom;
