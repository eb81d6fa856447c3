import { SamlError } from '../saml-error.ts';
import { getAttribute, getChild, getChildren } from '../xml.ts';
import { isConfirmationInTime } from './require-time.ts';
import type { XmlElement } from '../dom.ts';

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** What a bearer of an assertion must show. */
export interface Confirmation {
  /** The pool's assertion consumer service. */
  readonly recipient: string;
  /** Id of the request that is answered; undefined when none was made, and then none may be named. */
  readonly requestId: string | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * The signed confirmation decides for whom and in answer to what an assertion was made: recipient,
 * request and time must all be right in one of them.
 */
export function requireConfirmation(subject: XmlElement, wanted: Confirmation): void {
  const bearers = getChildren(subject, 'assertion', 'SubjectConfirmation')
    .filter((confirmation) => getAttribute(confirmation, 'Method') === BEARER)
    .map((confirmation) => getChild(confirmation, 'assertion', 'SubjectConfirmationData'))
    .filter((confirmation) => confirmation !== undefined);
  if (bearers.length === 0) {
    throw new SamlError('subject', 'The assertion has no bearer confirmation');
  }
  const here = bearers.filter((data) => getAttribute(data, 'Recipient') === wanted.recipient);
  if (here.length === 0) throw new SamlError('destination', 'The recipient is another address');
  const answering = here.filter((data) => getAttribute(data, 'InResponseTo') === wanted.requestId);
  if (answering.length === 0) {
    throw new SamlError('in-response-to', 'InResponseTo is not the request that was made');
  }
  if (!answering.some((data) => isConfirmationInTime(data, wanted.now))) {
    throw new SamlError('time', 'The confirmation of the subject is out of its time');
  }
}

/** The unsigned copy on the response must agree. Source: AWS's notice of January 2024. */
export function requireAnswerTo(response: XmlElement, requestId: string | undefined): void {
  if (getAttribute(response, 'InResponseTo') !== requestId) {
    throw new SamlError('in-response-to', 'InResponseTo is not the request that was made');
  }
}
