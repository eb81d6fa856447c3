import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getAttribute } from '../xml.ts';

/** A message that says where it is to go must have been for here. @throws Refusal */
export function requireDestination(response: XmlElement, acsUrl: string): void {
  const destination = getAttribute(response, 'Destination');
  if (destination !== undefined && destination !== acsUrl) {
    throw new Refusal('destination_mismatch', { expected: acsUrl, received: destination });
  }
}
