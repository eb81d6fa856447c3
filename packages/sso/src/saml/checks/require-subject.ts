import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getAttribute, getChild, getText } from '../xml.ts';

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
/** Characters. SAML limits a persistent identifier to 256. */
const MAX_LENGTH = 256;

/** What the identity provider calls the person. */
export interface NameId {
  readonly value: string;
  readonly format: string | null;
}

/**
 * Reads the NameID as it is: no case is folded, nothing trimmed.
 * @throws Refusal when there is none by which the person can be known the next time
 */
export function requireSubject(assertion: XmlElement): NameId {
  const subject = getChild(assertion, 'assertion', 'Subject');
  const nameId = subject && getChild(subject, 'assertion', 'NameID');
  const value = nameId ? getText(nameId) : '';
  if (!nameId || value.trim() === '') throw new Refusal('subject_missing');
  if (value.length > MAX_LENGTH) throw new Refusal('subject_too_long');
  const format = getAttribute(nameId, 'Format') ?? null;
  if (format === TRANSIENT) {
    throw new Refusal('subject_transient', { expected: 'persistent', received: format });
  }
  return { value, format };
}
