import { SamlError } from '../saml-error.ts';
import { getAttribute } from '../xml.ts';
import type { XmlElement } from '../dom.ts';

/** A message that says where it is to go must have been for here. */
export function requireDestination(message: XmlElement, address: string): void {
  const destination = getAttribute(message, 'Destination');
  if (destination !== undefined && destination !== address) {
    throw new SamlError('destination', 'The destination of the response is another address');
  }
}
