import { SamlError } from './saml-error.ts';
import { messageLimits } from './xml.ts';

/**
 * The XML of a SAMLResponse field (HTTP-POST binding).
 * @throws SamlError when it is no base64 or longer than any honest message
 */
export function decodeMessage(field: string): string {
  const base64 = field.replace(/\s+/g, '');
  if (base64.length > Math.ceil(messageLimits.length / 3) * 4) {
    throw new SamlError('message', 'The document is too large');
  }
  if (base64 === '' || !/^[A-Za-z\d+/]+={0,2}$/.test(base64)) {
    throw new SamlError('message', 'SAMLResponse is not base64');
  }
  // Line ends as a parser hands them on (XML 1.0, 2.11): signatures are over those.
  return Buffer.from(base64, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
}
