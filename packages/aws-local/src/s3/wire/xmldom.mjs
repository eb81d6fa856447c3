// In JavaScript, so that its own types, which are a browser's, stay out of this package.
export { DOMParser } from '@xmldom/xmldom';
