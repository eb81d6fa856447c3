import { Refusal } from '../../refusal.ts';
import { requireBegun, requireCurrent } from '../../skew.ts';
import type { XmlElement } from '../dom.ts';
import { getInstant } from '../instant.ts';
import { getAttribute, getChild, getChildren } from '../xml.ts';

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** What the bearer of an assertion must show. */
export interface ExpectedConfirmation {
  /** Our assertion consumer service. */
  readonly acsUrl: string;
  /** Id of the request that is answered; null when none was made, and then none may be named. */
  readonly requestId: string | null;
  /** Milliseconds. */
  readonly now: number;
}

function getBearers(assertion: XmlElement): XmlElement[] {
  const subject = getChild(assertion, 'assertion', 'Subject');
  const confirmations = subject ? getChildren(subject, 'assertion', 'SubjectConfirmation') : [];
  return confirmations
    .filter((confirmation) => getAttribute(confirmation, 'Method') === BEARER)
    .map((confirmation) => getChild(confirmation, 'assertion', 'SubjectConfirmationData'))
    .filter((data) => data !== undefined);
}

function requireRecipient(data: XmlElement, acsUrl: string): void {
  const recipient = getAttribute(data, 'Recipient');
  if (recipient === acsUrl) return;
  throw new Refusal(recipient === undefined ? 'recipient_missing' : 'recipient_mismatch', {
    expected: acsUrl,
    received: recipient,
  });
}

function requireAnswerTo(data: XmlElement, requestId: string | null): void {
  const inResponseTo = getAttribute(data, 'InResponseTo') ?? null;
  if (inResponseTo === requestId) return;
  const difference = { expected: requestId ?? undefined, received: inResponseTo ?? undefined };
  if (requestId === null) throw new Refusal('in_response_to_unexpected', difference);
  throw new Refusal(
    inResponseTo === null ? 'in_response_to_missing' : 'in_response_to_mismatch',
    difference,
  );
}

function requireConfirmed(data: XmlElement, { acsUrl, requestId, now }: ExpectedConfirmation) {
  requireRecipient(data, acsUrl);
  requireAnswerTo(data, requestId);
  const until = getInstant(data, 'NotOnOrAfter');
  if (until === undefined) throw new Refusal('time_missing', { expected: 'NotOnOrAfter' });
  requireCurrent(until, now);
  requireBegun(getInstant(data, 'NotBefore') ?? 0, now);
}

/**
 * The signed confirmation decides for whom and in answer to what an assertion was made: recipient,
 * request and time are all right in one and the same of them.
 * @throws Refusal with what is wrong in the first one
 */
export function requireConfirmation(assertion: XmlElement, expected: ExpectedConfirmation): void {
  const bearers = getBearers(assertion);
  let first: unknown = new Refusal('confirmation_missing');
  for (const [index, data] of bearers.entries()) {
    try {
      requireConfirmed(data, expected);
      return;
    } catch (error) {
      if (index === 0) first = error;
    }
  }
  throw first;
}
