import { SamlError } from '../saml-error.ts';
import { getAttribute, getChild } from '../xml.ts';
import type { XmlElement } from '../dom.ts';

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** Only a status of Success is one, whatever assertion comes with another. */
export function requireSuccess(message: XmlElement): void {
  const status = getChild(message, 'protocol', 'Status');
  const code = status && getChild(status, 'protocol', 'StatusCode');
  if (!code || getAttribute(code, 'Value') !== SUCCESS) {
    throw new SamlError('status', 'The status of the response is not Success');
  }
}
