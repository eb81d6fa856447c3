import { randomUUID } from 'node:crypto';
import type { ExpectedResponse } from '../../src/federation/saml/check-response.ts';
import { attribute, type Answer, type SamlIdp } from './saml-idp.ts';

const MINUTE = 60_000;

/** What an honest provider would answer, with whatever is to be wrong about it. */
export function answerTo(
  expected: Pick<ExpectedResponse, 'audience' | 'now' | 'recipient' | 'requestId'>,
  idp: Pick<SamlIdp, 'entityId'>,
  wrong: Partial<Answer> = {},
): Answer {
  return {
    audience: expected.audience,
    recipient: expected.recipient,
    destination: expected.recipient,
    requestId: expected.requestId,
    assertedRequestId: expected.requestId,
    issuer: idp.entityId,
    nameId: 'Alice.S-1',
    status: 'Success',
    now: expected.now,
    notBefore: expected.now - MINUTE,
    notOnOrAfter: expected.now + 5 * MINUTE,
    confirmedUntil: expected.now + 5 * MINUTE,
    issuedAt: expected.now,
    assertionId: `_a${randomUUID()}`,
    attributes: attribute('email', 'alice@a.test') + attribute('groups', 'staff', 'R &amp; D'),
    ...wrong,
  };
}
