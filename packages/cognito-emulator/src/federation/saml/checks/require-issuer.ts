import { SamlError } from '../saml-error.ts';
import { getChild, getText } from '../xml.ts';
import type { XmlElement } from '../dom.ts';

/** The issuer of a signed element must be the provider's entity id, to the character. */
export function requireIssuer(signed: XmlElement, entityId: string): void {
  const issuer = getChild(signed, 'assertion', 'Issuer');
  if (!issuer || getText(issuer).trim() !== entityId) {
    throw new SamlError('issuer', 'The issuer is not the one of the identity provider');
  }
}
