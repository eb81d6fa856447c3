/** Content of an element: a text, elements by name, or a list of the same element. */
export type XmlContent =
  string | number | boolean | undefined | XmlTree | readonly (string | XmlTree)[];

export interface XmlTree {
  readonly [name: string]: XmlContent;
}

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

// Also carriage return and controls, which a parser would change or refuse. Keys may hold them.
// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\u0000-\u001f\u007f\ufffe\uffff]/g;

const escapeText = (text: string) =>
  text.replace(SPECIAL, (one) => `&#x${one.charCodeAt(0).toString(16)};`);

function renderElement(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) {
    return (content as readonly XmlContent[]).map((one) => renderElement(name, one)).join('');
  }
  const inner =
    typeof content === 'object' ? renderTree(content as XmlTree) : escapeText(`${content}`);
  return `<${name}>${inner}</${name}>`;
}

const renderTree = (tree: XmlTree): string =>
  Object.entries(tree)
    .map(([name, content]) => renderElement(name, content))
    .join('');

/** A response document. @param root name of the root element; errors have no namespace */
export function renderXml(root: string, tree: XmlTree): string {
  const namespace = root === 'Error' ? '' : ` xmlns="${NAMESPACE}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${renderTree(tree)}</${root}>`;
}
