/** A node of a document, as far as it is used here. */
export interface XmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

/** @public */
export declare class DOMParser {
  constructor(options: {
    errorHandler: Readonly<Record<'warning' | 'error' | 'fatalError', () => void>>;
  });
  parseFromString(text: string, type: string): { readonly documentElement: XmlNode | null };
}
