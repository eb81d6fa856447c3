import { SamlError } from '../saml-error.ts';
import { getAttribute } from '../xml.ts';
import type { XmlElement } from '../dom.ts';

/** [?] What Cognito grants is not published. */
const SKEW = 120_000;
/** An assertion that is good for longer is not taken at all. */
const MAX_LIFE = 60 * 60_000;
/** For answers that no one asked for. Source: developer guide, IdP-initiated sign-in. */
const MAX_UNSOLICITED_AGE = 6 * 60_000;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function getInstant(element: XmlElement, name: string): number | undefined {
  const text = getAttribute(element, name);
  if (text === undefined) return undefined;
  const time = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw new SamlError('time', `${name} is not a time`);
  return time;
}

/**
 * Both ends must be given and now must lie between them, give or take two minutes.
 * @param now milliseconds
 * @returns when the assertion can no longer be accepted, in milliseconds
 */
export function requireTime(conditions: XmlElement, now: number): number {
  const from = getInstant(conditions, 'NotBefore');
  const until = getInstant(conditions, 'NotOnOrAfter');
  if (from === undefined || until === undefined || until - from > MAX_LIFE) {
    throw new SamlError('time', 'The assertion is not limited to a short time');
  }
  if (now + SKEW < from) throw new SamlError('time', 'The assertion is not valid yet');
  if (now - SKEW >= until) throw new SamlError('time', 'The assertion has expired');
  return until + SKEW;
}

/** A confirmation has an end of its own, and may have a beginning. */
export function isConfirmationInTime(confirmation: XmlElement, now: number): boolean {
  const until = getInstant(confirmation, 'NotOnOrAfter');
  const from = getInstant(confirmation, 'NotBefore') ?? 0;
  return until !== undefined && now - SKEW < until && now + SKEW >= from;
}

/** @param now milliseconds */
export function requireRecentIssue(assertion: XmlElement, now: number): void {
  const issued = getInstant(assertion, 'IssueInstant');
  if (issued === undefined || now - issued > MAX_UNSOLICITED_AGE || issued - now > SKEW) {
    throw new SamlError('time', 'The response was not issued within the last six minutes');
  }
}
