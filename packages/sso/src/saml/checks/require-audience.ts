import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getChild, getChildren, getUri } from '../xml.ts';

/** There is an audience restriction, and every one of them names us. @throws Refusal */
export function requireAudience(assertion: XmlElement, spEntityId: string): void {
  const conditions = getChild(assertion, 'assertion', 'Conditions');
  const restrictions = conditions
    ? getChildren(conditions, 'assertion', 'AudienceRestriction')
    : [];
  const audiences = restrictions.map((restriction) =>
    getChildren(restriction, 'assertion', 'Audience').map(getUri),
  );
  if (audiences.length === 0) throw new Refusal('audience_missing', { expected: spEntityId });
  if (!audiences.every((names) => names.includes(spEntityId))) {
    const received = audiences.flat().join(', ');
    throw new Refusal('audience_mismatch', { expected: spEntityId, received });
  }
}
