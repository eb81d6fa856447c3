import type { XmlElement, XmlNode } from './dom.ts';

type Handler = (message: string) => void;

/** @public The parser that xml-crypto uses as well, so that both see the same document. */
export declare class DOMParser {
  constructor(options: {
    errorHandler: Readonly<Record<'error' | 'fatalError' | 'warning', Handler>>;
  });
  parseFromString(text: string, type: string): { readonly documentElement: XmlElement | null };
}

/** @public */
export declare class XMLSerializer {
  serializeToString(node: XmlNode): string;
}
