import { expect, it } from 'vitest';
import { answer, check, connection, idpA, MINUTE, NOW, PERSISTENT, respond } from './saml-lab.ts';
import { signXml, toAssertion, toResponse } from '@gatehouse/testing/saml-idp';

it('reads an honest answer, and says what it checked', async () => {
  const result = await check(respond({ assertionId: '_one' }));
  expect(result).toEqual({
    outcome: 'accepted',
    assertion: {
      subject: 'Alice.S-1',
      subjectFormat: PERSISTENT,
      email: 'alice@a.test',
      emailVerified: null,
      names: { first: 'Alice', last: 'Müller' },
      groups: { known: true, values: ['staff', 'R & D'] },
      authnInstant: NOW,
      mfa: false,
      assertionId: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresAt: NOW + 7 * MINUTE,
      inResponseTo: '_request-1',
    },
    checks: [
      'message',
      'status',
      'destination',
      'signature',
      'issuer',
      'audience',
      'time',
      'confirmation',
      'subject',
      'attributes',
      'email',
      'authentication',
    ].map((name) => ({ check: name, passed: true })),
  });
});

it('passes an answer that is signed twice: assertion and response', async () => {
  const content = answer();
  const inner = signXml(toAssertion(content), idpA.privateKey);
  const xml = signXml(toResponse(content, inner), idpA.privateKey);
  expect(await check(xml)).toMatchObject({ outcome: 'accepted' });
});

it('FE-20 goes on after a wrong audience, so that a test shows every mistake', async () => {
  const result = await check(
    respond({ audience: 'https://app.test/', recipient: 'https://app.test/acs' }),
  );
  expect(result).toMatchObject({
    outcome: 'refused',
    failure: {
      stage: 'audience',
      code: 'audience_mismatch',
      expected: connection.spEntityId,
      received: 'https://app.test/',
    },
  });
  expect(result.checks.filter(({ passed }) => !passed)).toEqual([
    expect.objectContaining({ check: 'audience', code: 'audience_mismatch' }),
    expect.objectContaining({ check: 'confirmation', code: 'recipient_mismatch' }),
  ]);
});

it('takes an answer that no one asked for, as long as it names no request', async () => {
  const unasked = { answer: { expectedRequestId: null } };
  const xml = respond({ requestId: undefined, assertedRequestId: undefined });
  expect(await check(xml, unasked)).toMatchObject({
    outcome: 'accepted',
    assertion: { inResponseTo: null },
  });
  expect(await check(respond(), unasked)).toMatchObject({
    failure: { stage: 'replay', code: 'in_response_to_unexpected' },
  });
});
