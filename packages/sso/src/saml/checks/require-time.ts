import { Refusal } from '../../refusal.ts';
import { requireBegun, requireCurrent, SKEW } from '../../skew.ts';
import type { XmlElement } from '../dom.ts';
import { getInstant } from '../instant.ts';
import { getChild } from '../xml.ts';

/**
 * An assertion that is good for longer is not taken at all. Entra ID's are good for 70 minutes, the
 * longest of the large ones (Microsoft, single sign-on SAML protocol).
 */
const MAX_LIFE = 75 * 60_000;

/**
 * Both ends are given and now lies between them, give or take the skew.
 * @param now milliseconds
 * @returns when the assertion can no longer be accepted, in milliseconds
 * @throws Refusal
 */
export function requireTime(assertion: XmlElement, now: number): number {
  const conditions = getChild(assertion, 'assertion', 'Conditions');
  const from = conditions && getInstant(conditions, 'NotBefore');
  const until = conditions && getInstant(conditions, 'NotOnOrAfter');
  if (from === undefined) throw new Refusal('time_missing', { expected: 'NotBefore' });
  if (until === undefined) throw new Refusal('time_missing', { expected: 'NotOnOrAfter' });
  if (until - from > MAX_LIFE) {
    throw new Refusal('time_too_long', {
      expected: `<= ${MAX_LIFE / 60_000} min`,
      received: `${Math.round((until - from) / 60_000)} min`,
    });
  }
  requireBegun(from, now);
  requireCurrent(until, now);
  return until + SKEW;
}
