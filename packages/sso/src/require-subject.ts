import { isPlainText } from '@gatehouse/domain/visible-text';
import { Refusal } from './refusal.ts';

/** Characters. OpenID Connect allows 255 (Core, 2), a persistent NameID has 256 (SAML Core, 8.3.7). */
const MAX_LENGTH = 256;

/**
 * What an identity provider calls a person, as it is: no case is folded, nothing trimmed. Characters
 * that a database would change or refuse could make two people one.
 * @throws Refusal
 */
export function requireSubject(subject: unknown): string {
  if (typeof subject !== 'string' || subject.trim() === '') throw new Refusal('subject_missing');
  if (subject.length > MAX_LENGTH) throw new Refusal('subject_too_long');
  if (!isPlainText(subject)) throw new Refusal('subject_invalid');
  return subject;
}
