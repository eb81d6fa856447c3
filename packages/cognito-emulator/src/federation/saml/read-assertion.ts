import { SamlError } from './saml-error.ts';
import type { VerifiedAssertion } from './verified-assertion.ts';
import { getAttribute, getChild, getChildren, getText } from './xml.ts';
import type { XmlElement } from './dom.ts';

/** Four bytes in UTF-8. Source: developer guide, SAML attributes. */
const BEYOND_PLANE_0 = /[\u{10000}-\u{10ffff}]/u;

function requirePlain(value: string): string {
  if (BEYOND_PLANE_0.test(value)) {
    throw new SamlError('subject', 'A value has characters of more than three bytes');
  }
  return value;
}

function readNameId(subject: XmlElement) {
  const element = getChild(subject, 'assertion', 'NameID');
  const nameId = element && getText(element).trim();
  if (!element || !nameId) throw new SamlError('subject', 'The assertion names no subject');
  const text = (attribute: string, member: string) => {
    const value = getAttribute(element, attribute);
    return value === undefined ? {} : { [member]: value };
  };
  return {
    nameId: requirePlain(nameId),
    ...text('Format', 'nameIdFormat'),
    ...text('NameQualifier', 'nameQualifier'),
    ...text('SPNameQualifier', 'spNameQualifier'),
  };
}

function readAttributes(assertion: XmlElement): Record<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const statement of getChildren(assertion, 'assertion', 'AttributeStatement')) {
    for (const attribute of getChildren(statement, 'assertion', 'Attribute')) {
      const name = getAttribute(attribute, 'Name') ?? '';
      const values = getChildren(attribute, 'assertion', 'AttributeValue').map((value) =>
        requirePlain(getText(value)),
      );
      // Named twice it has the values of both: none of them can pass for the only one.
      attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    }
  }
  return Object.fromEntries(attributes);
}

/**
 * Reads an assertion whose signature was checked.
 * @param expiresAt milliseconds
 * @throws SamlError
 */
export function readAssertion(assertion: XmlElement, expiresAt: number): VerifiedAssertion {
  const subject = getChild(assertion, 'assertion', 'Subject');
  const id = getAttribute(assertion, 'ID');
  if (!subject || !id) throw new SamlError('subject', 'The assertion names no subject');
  const [statement] = getChildren(assertion, 'assertion', 'AuthnStatement');
  const sessionIndex = statement && getAttribute(statement, 'SessionIndex');
  return {
    id,
    ...readNameId(subject),
    ...(sessionIndex === undefined ? {} : { sessionIndex }),
    attributes: readAttributes(assertion),
    expiresAt,
  };
}
