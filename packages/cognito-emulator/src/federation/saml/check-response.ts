import type { JsonWebKey } from 'node:crypto';
import { requireAudience } from './checks/require-audience.ts';
import { requireAnswerTo, requireConfirmation } from './checks/require-confirmation.ts';
import { requireDestination } from './checks/require-destination.ts';
import { requireIssuer } from './checks/require-issuer.ts';
import { requireSuccess } from './checks/require-success.ts';
import { requireRecentIssue, requireTime } from './checks/require-time.ts';
import { decodeMessage } from './decode-message.ts';
import { decryptAssertion } from './decrypt-assertion.ts';
import { readAssertion } from './read-assertion.ts';
import { SamlError } from './saml-error.ts';
import type { VerifiedAssertion } from './verified-assertion.ts';
import { verifySignature } from './verify-signature.ts';
import { getAttribute, getChild, getChildren, getDescendants, isNamed, parseXml } from './xml.ts';
import type { XmlElement } from './dom.ts';

/** What an answer is measured against. Nothing of it comes from the answer. */
export interface ExpectedResponse {
  /** Entity id of the identity provider. */
  readonly entityId: string;
  /** Its signing certificates, base64 of the DER; any may match. */
  readonly certificates: readonly string[];
  /** Entity id of the pool. */
  readonly audience: string;
  /** The pool's assertion consumer service. */
  readonly recipient: string;
  /** Id of the request; undefined for a sign-in that the identity provider began. */
  readonly requestId: string | undefined;
  /** With it only encrypted assertions are taken, without it none. */
  readonly decryptionKey: JsonWebKey | undefined;
  /** Milliseconds. */
  readonly now: number;
}

interface FoundAssertion {
  /** The document that the element is in: the response, or what was decrypted. */
  readonly xml: string;
  readonly element: XmlElement;
}

/** The one assertion there may be anywhere: a second one, wherever it hides, is an attack. */
async function findAssertion(
  xml: string,
  response: XmlElement,
  decryptionKey: JsonWebKey | undefined,
): Promise<FoundAssertion> {
  const plain = getDescendants(response, 'Assertion');
  const encrypted = getDescendants(response, 'EncryptedAssertion');
  if (plain.length + encrypted.length !== 1) {
    throw new SamlError('signature', 'The response must hold exactly one assertion');
  }
  if (!decryptionKey) {
    const [element] = getChildren(response, 'assertion', 'Assertion');
    if (element) return { xml, element };
    throw new SamlError('encryption', 'The assertion is encrypted, or not in its place');
  }
  const [wrapper] = getChildren(response, 'assertion', 'EncryptedAssertion');
  if (!wrapper) throw new SamlError('encryption', 'The assertion is not encrypted');
  const inner = await decryptAssertion(wrapper, decryptionKey);
  const element = parseXml(inner);
  if (getDescendants(element, 'Assertion').length > 0) {
    throw new SamlError('signature', 'The response must hold exactly one assertion');
  }
  return { xml: inner, element };
}

/**
 * Checks an answer of an identity provider and reads it.
 * @param field SAMLResponse as it was posted
 * @returns what the assertion's own signature covers, and nothing else
 * @throws SamlError with the check that failed
 */
export async function checkResponse(
  field: string,
  expected: ExpectedResponse,
): Promise<VerifiedAssertion> {
  const xml = decodeMessage(field);
  const response = parseXml(xml);
  if (!isNamed(response, 'protocol', 'Response') || getAttribute(response, 'Version') !== '2.0') {
    throw new SamlError('message', 'The document is not a SAML 2.0 response');
  }
  requireSuccess(response);
  requireDestination(response, expected.recipient);
  requireAnswerTo(response, expected.requestId);
  const found = await findAssertion(xml, response, expected.decryptionKey);
  const assertion = verifySignature(found.xml, found.element, expected.certificates);
  if (!isNamed(assertion, 'assertion', 'Assertion')) {
    throw new SamlError('signature', 'SAML Assertion signature is invalid');
  }
  requireIssuer(assertion, expected.entityId);
  const conditions = getChild(assertion, 'assertion', 'Conditions');
  if (!conditions) throw new SamlError('audience', 'Audience restriction was not matched');
  requireAudience(conditions, expected.audience);
  const expiresAt = requireTime(conditions, expected.now);
  if (expected.requestId === undefined) requireRecentIssue(assertion, expected.now);
  const subject = getChild(assertion, 'assertion', 'Subject');
  if (!subject) throw new SamlError('subject', 'The assertion names no subject');
  requireConfirmation(subject, expected);
  return readAssertion(assertion, expiresAt);
}
