// In JavaScript, so that its own types, which are a browser's, stay out of every package that imports
// this one; and an import, so that a bundler sees it.
export { DOMParser, XMLSerializer } from '@xmldom/xmldom';
