import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getChild, getUri } from '../xml.ts';

/** The issuer of a signed assertion is the connection's, to the character. @throws Refusal */
export function requireIssuer(assertion: XmlElement, entityId: string): void {
  const issuer = getChild(assertion, 'assertion', 'Issuer');
  const received = issuer && getUri(issuer);
  if (received !== entityId) throw new Refusal('issuer_mismatch', { expected: entityId, received });
}
