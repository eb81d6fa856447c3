import type { AnswerResult } from '../answer.ts';
import { CheckList } from '../check-list.ts';
import { Refusal } from '../refusal.ts';
import { requireDestination } from './checks/require-destination.ts';
import { requireSuccess } from './checks/require-success.ts';
import type { SamlConnection } from './connection.ts';
import { decodeMessage } from './decode-message.ts';
import type { XmlElement } from './dom.ts';
import { findUnverifiedAssertion } from './find-assertion.ts';
import { parseXml } from './parse-xml.ts';
import { readVerified, type ExpectedAnswer } from './read-verified.ts';
import { verifySignature } from './verify-signature.ts';
import { getAttribute, isNamed } from './xml.ts';

/** What was posted to the assertion consumer service, and what it is measured against. */
export interface SamlAnswer extends ExpectedAnswer {
  /** The form field SAMLResponse. */
  readonly samlResponse: string;
}

function parseResponse(samlResponse: string): { xml: string; response: XmlElement } {
  const xml = decodeMessage(samlResponse);
  const response = parseXml(xml);
  if (!isNamed(response, 'protocol', 'Response') || getAttribute(response, 'Version') !== '2.0') {
    throw new Refusal('message_not_a_response');
  }
  return { xml, response };
}

/**
 * Checks an answer of an identity provider. Accepted is only what the assertion's own signature
 * covers; that it is used once is for the caller to see to, by `assertionId` and the attempt.
 */
export async function checkSamlAnswer(
  connection: SamlConnection,
  answer: SamlAnswer,
): Promise<AnswerResult> {
  const checks = new CheckList();
  try {
    const { xml, response } = checks.require('message', () => parseResponse(answer.samlResponse));
    checks.require('status', () => requireSuccess(response));
    checks.run('destination', () => requireDestination(response, connection.acsUrl));
    const assertion = await checks.requireAsync('signature', async () => {
      const found = await findUnverifiedAssertion(xml, response, connection);
      return verifySignature(found.xml, found.element, connection.certificates);
    });
    return checks.toResult(readVerified(checks, connection, answer, assertion));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return checks.toResult(undefined);
  }
}
