import { SamlError } from '../saml-error.ts';
import { getChildren, getText } from '../xml.ts';
import type { XmlElement } from '../dom.ts';

/** There is an audience restriction, and every one of them names this pool. */
export function requireAudience(conditions: XmlElement, audience: string): void {
  const restrictions = getChildren(conditions, 'assertion', 'AudienceRestriction');
  const isMeant = (restriction: XmlElement) =>
    getChildren(restriction, 'assertion', 'Audience').some(
      (element) => getText(element).trim() === audience,
    );
  if (restrictions.length === 0 || !restrictions.every(isMeant)) {
    throw new SamlError('audience', 'Audience restriction was not matched');
  }
}
