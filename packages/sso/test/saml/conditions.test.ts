import { describe, expect, it } from 'vitest';
import {
  attribute,
  signXml,
  toAssertion,
  toConfirmation,
  toResponse,
} from '@gatehouse/testing/saml-idp';
import {
  answer,
  ATTRIBUTES,
  check,
  connection,
  getVerdict,
  idpA,
  idpB,
  MINUTE,
  NOW,
  PERSISTENT,
  REQUEST_ID,
  respond,
} from './saml-lab.ts';

const HOUR = 60 * MINUTE;

describe('answers for others, or of others', () => {
  it("FE-31 by A's key in the name of B's identity provider", async () => {
    expect(await check(respond({ issuer: idpB.entityId }))).toMatchObject({
      failure: {
        stage: 'issuer',
        code: 'issuer_mismatch',
        expected: connection.entityId,
        received: idpB.entityId,
      },
    });
    for (const issuer of [`${connection.entityId}/`, connection.entityId.toUpperCase(), '']) {
      expect(await getVerdict(respond({ issuer }))).toBe('issuer issuer_mismatch');
    }
  });

  it('FE-32 for the audience of another connection, or for none', async () => {
    const other = connection.spEntityId.replace('-a', '-b');
    expect(await getVerdict(respond({ audience: other }))).toBe('audience audience_mismatch');
    expect(await getVerdict(respond({ audience: `${connection.spEntityId}/` }))).toBe(
      'audience audience_mismatch',
    );
    expect(await getVerdict(respond({ audience: undefined }))).toBe('audience audience_missing');
    const also = `${other}</saml:Audience><saml:Audience>${connection.spEntityId}`;
    expect(await getVerdict(respond({ audience: also }))).toBe('accepted Alice.S-1');
    const both = `${connection.spEntityId}</saml:Audience></saml:AudienceRestriction><saml:AudienceRestriction><saml:Audience>${other}`;
    expect(await getVerdict(respond({ audience: both }))).toBe('audience audience_mismatch');
  });

  it('FE-33 sent to another connection, by recipient or destination', async () => {
    const other = connection.acsUrl.replace('-a', '-b');
    expect(await getVerdict(respond({ recipient: other }))).toBe('audience recipient_mismatch');
    expect(await getVerdict(respond({ recipient: undefined }))).toBe('audience recipient_missing');
    expect(await getVerdict(respond({ destination: other }))).toBe('audience destination_mismatch');
    expect(await getVerdict(respond({ destination: '' }))).toBe('audience destination_mismatch');
    expect(await getVerdict(respond({ destination: undefined }))).toBe('accepted Alice.S-1');
  });

  it('FE-36 in answer to another request, or saying so only where no one signed', async () => {
    expect(await getVerdict(respond({ assertedRequestId: '_request-2' }))).toBe(
      'replay in_response_to_mismatch',
    );
    expect(await getVerdict(respond({ assertedRequestId: undefined }))).toBe(
      'replay in_response_to_missing',
    );
    expect(await getVerdict(respond({ requestId: '_whatever' }))).toBe('accepted Alice.S-1');
  });

  it('FE-36 with an id by which a second posting is known', async () => {
    const xml = respond();
    const [one, again, other] = await Promise.all([check(xml), check(xml), check(respond())]);
    const getId = (result: typeof one) =>
      result.outcome === 'accepted' ? result.assertion.assertionId : result.outcome;
    expect(getId(again)).toBe(getId(one));
    expect(getId(other)).not.toBe(getId(one));
  });

  it('with two confirmations: one must be right in everything', async () => {
    const { acsUrl } = connection;
    const other = toConfirmation('https://x.test', REQUEST_ID, NOW + MINUTE);
    expect(await getVerdict(respond({ otherConfirmations: other }))).toBe('accepted Alice.S-1');
    const halves = { otherConfirmations: other, assertedRequestId: '_x' };
    expect(await getVerdict(respond(halves))).toBe('audience recipient_mismatch');
    const early = toConfirmation(acsUrl, REQUEST_ID, NOW + 5 * MINUTE).replace(
      ' Recipient=',
      ` NotBefore="${new Date(NOW + 3 * MINUTE).toISOString()}"$&`,
    );
    const soon = { otherConfirmations: early, recipient: 'https://x.test' };
    expect(await getVerdict(respond(soon))).toBe('time not_yet_valid');
    const late = toConfirmation(acsUrl, REQUEST_ID, NOW - 3 * MINUTE);
    const wrong = { otherConfirmations: late, recipient: 'https://x.test' };
    expect(await getVerdict(respond(wrong))).toBe('time expired');
  });

  it('without a confirmation of a bearer', async () => {
    const holder = respond().replace('cm:bearer', 'cm:holder-of-key');
    expect(await getVerdict(holder)).toBe('signature signature_invalid');
    const content = answer();
    const xml = toAssertion(content).replace('cm:bearer', 'cm:holder-of-key');
    const signed = toResponse(content, signXml(xml, idpA.privateKey));
    expect(await getVerdict(signed)).toBe('subject confirmation_missing');
  });
});

describe('FE-35 answers out of their time', () => {
  it.each([
    ['has expired', { notOnOrAfter: NOW - 3 * MINUTE, notBefore: NOW - 8 * MINUTE }, 'expired'],
    ['has expired just now', { notOnOrAfter: NOW - 2 * MINUTE }, 'expired'],
    ['is of the future', { notBefore: NOW + 3 * MINUTE }, 'not_yet_valid'],
    ['has no times', { notBefore: undefined, notOnOrAfter: undefined }, 'time_missing'],
    ['has no beginning', { notBefore: undefined }, 'time_missing'],
    ['has no end', { notOnOrAfter: undefined }, 'time_missing'],
    ['is good for 25 hours', { notOnOrAfter: NOW + 25 * HOUR }, 'time_too_long'],
    ['is good for 76 minutes', { notOnOrAfter: NOW + 75 * MINUTE }, 'time_too_long'],
    ['was confirmed until just now', { confirmedUntil: NOW - 2 * MINUTE }, 'expired'],
    ['is confirmed without an end', { confirmedUntil: undefined }, 'time_missing'],
  ])('%s', async (_, times, code) => {
    expect(await getVerdict(respond(times))).toBe(`time ${code}`);
  });

  it.each([
    ['expired within the skew', { notOnOrAfter: NOW - 119_000 }],
    ['of the near future', { notBefore: NOW + 119_000 }],
    ['of Entra ID, for 70 minutes', { notBefore: NOW, notOnOrAfter: NOW + 70 * MINUTE }],
  ])('but not one that is %s', async (_, times) => {
    expect(await getVerdict(respond(times))).toBe('accepted Alice.S-1');
  });

  it('has a time that is none', async () => {
    const content = answer();
    const xml = toAssertion(content).replace('NotBefore="', 'NotBefore="soon');
    const signed = toResponse(content, signXml(xml, idpA.privateKey));
    expect(await getVerdict(signed)).toBe('time time_invalid');
  });
});

describe('answers about no one, or in words that mislead', () => {
  it('FE-39 comments inside a name cut nothing', async () => {
    const cut = 'owner@a.test<!---->.evil.test';
    const result = await check(
      respond({ nameId: cut, attributes: ATTRIBUTES.replace('Alice@A.test', cut) }),
    );
    expect(result).toMatchObject({
      outcome: 'accepted',
      assertion: { subject: 'owner@a.test.evil.test', email: 'owner@a.test.evil.test' },
    });
    const after = await check(respond().replace('Alice.S-1', 'Alice<!---->.S-1'));
    expect(after).toMatchObject({ assertion: { subject: 'Alice.S-1' } });
  });

  it.each([
    ['', 'subject_missing'],
    ['  ', 'subject_missing'],
    ['x'.repeat(257), 'subject_too_long'],
    ['a&#8238;b', 'subject_invalid'],
    ['a&#10;b', 'subject_invalid'],
  ])('refuses the NameID %j', async (nameId, code) => {
    expect(await getVerdict(respond({ nameId }))).toBe(`subject ${code}`);
  });

  it('refuses a NameID that is another one each time, and keeps the case of others', async () => {
    const nameIdFormat = PERSISTENT.replace('persistent', 'transient');
    expect(await getVerdict(respond({ nameIdFormat }))).toBe('subject subject_transient');
    expect(await getVerdict(respond({ nameId: ' alice.s-1' }))).toBe('accepted  alice.s-1');
  });

  it('takes the address from the NameID when it is one and no attribute is', async () => {
    const nameIdFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
    const named = { nameId: 'Alice@A.test', nameIdFormat };
    expect(await check(respond({ ...named, attributes: '' }))).toMatchObject({
      assertion: { subject: 'Alice@A.test', email: 'alice@a.test', subjectFormat: nameIdFormat },
    });
    expect(await getVerdict(respond({ nameId: 'alice@a.test', attributes: '' }))).toBe(
      'subject email_missing',
    );
    const empty = { ...named, attributes: attribute('email') };
    expect(await getVerdict(respond(empty))).toBe('subject email_missing');
  });

  it.each(['alice', 'alice@a.test, owner@a.test', 'älice@a.test', '"a b"@a.test'])(
    'refuses the address %s',
    async (email) => {
      const attributes = attribute('email', email.replaceAll('"', '&quot;'));
      expect(await getVerdict(respond({ attributes }))).toBe('subject email_invalid');
    },
  );

  it('refuses every status but Success, and tells which it was without naming people', async () => {
    expect(await check(respond({ status: 'Responder' }))).toMatchObject({
      failure: { stage: 'answer', code: 'status_not_success', received: 'Responder' },
    });
    const message =
      '<samlp:StatusMessage>alice@a.test may not</samlp:StatusMessage></samlp:Status>';
    const said = respond({ status: 'Requester' }).replace('</samlp:Status>', message);
    expect(await check(said)).toMatchObject({
      failure: { received: 'Requester / …@a.test may not' },
    });
  });

  it('refuses a document that is something else', async () => {
    const logout = respond().replaceAll('samlp:Response', 'samlp:LogoutResponse');
    expect(await getVerdict(logout)).toBe('answer message_not_a_response');
    const old = respond().replace('Version="2.0"', 'Version="1.1"');
    expect(await getVerdict(old)).toBe('answer message_not_a_response');
  });
});
