import { Refusal } from '../../refusal.ts';
import { requireSubject } from '../../require-subject.ts';
import type { XmlElement } from '../dom.ts';
import { getAttribute, getChild, getText } from '../xml.ts';

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** What the identity provider calls the person. */
export interface NameId {
  readonly value: string;
  readonly format: string | null;
}

/** @throws Refusal when there is no NameID by which the person can be known the next time */
export function requireNameId(assertion: XmlElement): NameId {
  const subject = getChild(assertion, 'assertion', 'Subject');
  const nameId = subject && getChild(subject, 'assertion', 'NameID');
  if (!nameId) throw new Refusal('subject_missing');
  const value = requireSubject(getText(nameId));
  const format = getAttribute(nameId, 'Format') ?? null;
  if (format === TRANSIENT) {
    throw new Refusal('subject_transient', { expected: 'persistent', received: format });
  }
  return { value, format };
}
