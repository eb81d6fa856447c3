import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getAttribute, getChildren, getText } from '../xml.ts';

/** Values of an assertion's attributes by their name. */
export type SamlAttributes = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the attributes of a verified assertion.
 * @param mapped names that mean something here; one that comes twice is an attack or a mistake
 * @throws Refusal
 */
export function requireAttributes(
  assertion: XmlElement,
  mapped: readonly (string | null)[],
): SamlAttributes {
  const attributes = new Map<string, string[]>();
  for (const statement of getChildren(assertion, 'assertion', 'AttributeStatement')) {
    for (const attribute of getChildren(statement, 'assertion', 'Attribute')) {
      const name = getAttribute(attribute, 'Name') ?? '';
      const known = attributes.get(name);
      if (known && mapped.includes(name)) throw new Refusal('attribute_twice', { received: name });
      const values = getChildren(attribute, 'assertion', 'AttributeValue').map(getText);
      attributes.set(name, [...(known ?? []), ...values]);
    }
  }
  return attributes;
}
