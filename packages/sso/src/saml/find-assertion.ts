import { Refusal } from '../refusal.ts';
import type { SamlConnection } from './connection.ts';
import { decryptAssertion } from './decrypt-assertion.ts';
import type { XmlElement } from './dom.ts';
import { getChildren, getDescendants, isNamed } from './xml.ts';

/** An assertion that no one has checked yet. */
export interface UnverifiedAssertion {
  /** The document that the element is in: the response, or what was decrypted. */
  readonly xml: string;
  readonly element: XmlElement;
}

const countAssertions = (root: XmlElement) =>
  getDescendants(root, 'Assertion').length + getDescendants(root, 'EncryptedAssertion').length;

/**
 * The one assertion there may be anywhere: a second one, wherever it hides, is an attack.
 * @throws Refusal
 */
export async function findUnverifiedAssertion(
  xml: string,
  response: XmlElement,
  connection: Pick<SamlConnection, 'requireEncryption' | 'spPrivateKey'>,
): Promise<UnverifiedAssertion> {
  const count = countAssertions(response);
  const refuse = () => new Refusal('assertion_count', { expected: '1', received: String(count) });
  if (count !== 1) throw refuse();
  const [element] = getChildren(response, 'assertion', 'Assertion');
  if (element) {
    if (connection.requireEncryption) throw new Refusal('assertion_not_encrypted');
    return { xml, element };
  }
  const [wrapper] = getChildren(response, 'assertion', 'EncryptedAssertion');
  // It is there, but not in its place.
  if (!wrapper) throw refuse();
  const inner = await decryptAssertion(wrapper, connection.spPrivateKey);
  if (!isNamed(inner.element, 'assertion', 'Assertion') || countAssertions(inner.element) > 0) {
    throw refuse();
  }
  return inner;
}
