import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTlsIdentity } from '../../src/crypto/tls-certificate.ts';
import {
  answer,
  check,
  expected,
  getStage,
  HOUR,
  idp,
  otherIdp,
  respond,
  signed,
} from './saml-check.ts';
import { attribute, signXml, toResponse } from './saml-idp.ts';

describe('an answer of a SAML provider', () => {
  it('is read from what was signed, in its own case', async () => {
    expect(await check(respond())).toMatchObject({
      nameId: 'Alice.S-1',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      sessionIndex: '_session-1',
      attributes: { email: ['alice@a.test'], groups: ['staff', 'R & D'] },
    });
  });

  it('FE-17 passes by any of several certificates, and no more once it is gone', async () => {
    const certificates = [otherIdp.certificate, idp.certificate];
    expect(await check(respond(), { certificates })).toMatchObject({ nameId: 'Alice.S-1' });
    expect(await getStage(respond(), { certificates: [otherIdp.certificate] })).toBe('signature');
  });

  it('passes with the response signed as well', async () => {
    expect(await check(signXml(respond(), idp.privateKey))).toMatchObject({ nameId: 'Alice.S-1' });
  });

  it.each([
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  ])('passes by %s', async (algorithm) => {
    expect(await getStage(respond({}, { algorithm }))).toBe('accepted Alice.S-1');
  });

  it('passes by an elliptic curve, and by no other kind of key under that name', async () => {
    const algorithm = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
    const { key, cert } = createTlsIdentity(['idp'], expected.now);
    const certificates = [new X509Certificate(cert).raw.toString('base64')];
    const of = answer();
    const xml = toResponse(of, signed(of, { algorithm }, createPrivateKey(key)));
    expect(await getStage(xml, { certificates })).toBe('accepted Alice.S-1');
    expect(await getStage(respond({}, { algorithm }))).toBe('signature');
  });
});

describe('answers that were not meant for us, or not now', () => {
  it('FE-31 with the issuer of another provider', async () => {
    expect(await getStage(respond({ issuer: otherIdp.entityId }))).toBe('issuer');
    expect(await getStage(respond({ issuer: `${idp.entityId}/` }))).toBe('issuer');
  });

  it('FE-32 for another audience, or none', async () => {
    expect(await getStage(respond({ audience: `${expected.audience}2` }))).toBe('audience');
    expect(await getStage(respond({ audience: undefined }))).toBe('audience');
  });

  it('FE-33 for another recipient or destination', async () => {
    const elsewhere = 'https://other.test/saml2/idpresponse';
    expect(await getStage(respond({ recipient: elsewhere }))).toBe('destination');
    expect(await getStage(respond({ destination: elsewhere }))).toBe('destination');
  });

  it('in answer to another request, or to none', async () => {
    expect(await getStage(respond({ assertedRequestId: '_other' }))).toBe('in-response-to');
    expect(await getStage(respond({ assertedRequestId: undefined }))).toBe('in-response-to');
    expect(await getStage(respond({ requestId: undefined }))).toBe('in-response-to');
    expect(await getStage(respond(), { requestId: undefined })).toBe('in-response-to');
  });

  it('FE-35 expired, of the future, without an end, for a day', async () => {
    const { now } = expected;
    const late = { notBefore: now - HOUR, notOnOrAfter: now - 121_000 };
    expect(await getStage(respond(late))).toBe('time');
    expect(await getStage(respond({ notBefore: now + 121_000 }))).toBe('time');
    expect(await getStage(respond({ notBefore: undefined }))).toBe('time');
    expect(await getStage(respond({ notOnOrAfter: undefined }))).toBe('time');
    expect(await getStage(respond({ notOnOrAfter: now + 25 * HOUR }))).toBe('time');
    expect(await getStage(respond({ confirmedUntil: now - 121_000 }))).toBe('time');
    expect(await getStage(respond({ confirmedUntil: undefined }))).toBe('time');
    const skewed = { notBefore: now + 100_000, notOnOrAfter: now + 200_000 };
    expect(await getStage(respond(skewed))).toBe('accepted Alice.S-1');
  });

  it('of six minutes ago, when no one asked', async () => {
    const unsolicited = { requestId: undefined, assertedRequestId: undefined };
    const more = { requestId: undefined };
    expect(await getStage(respond(unsolicited), more)).toBe('accepted Alice.S-1');
    const old = { ...unsolicited, issuedAt: expected.now - 6 * 60_000 - 1000 };
    expect(await getStage(respond(old), more)).toBe('time');
  });

  it('with a status that is not Success', async () => {
    expect(await getStage(respond({ status: 'Responder' }))).toBe('status');
  });

  it('FE-38 with no assertion inside', async () => {
    const passive = toResponse(answer({ status: 'NoPassive' }), '');
    expect(await getStage(passive)).toBe('status');
    expect(await getStage(toResponse(answer(), ''))).toBe('signature');
  });

  it('FE-39 with comments in names: the whole text counts', async () => {
    const split = (address: string) => address.replace('.evil', '<!---->.evil');
    const xml = respond({
      nameId: split('owner@a.test.evil.test'),
      attributes: attribute('email', split('owner@a.test.evil.test')),
    });
    expect(await check(xml)).toMatchObject({
      nameId: 'owner@a.test.evil.test',
      attributes: { email: ['owner@a.test.evil.test'] },
    });
    const late = respond({ nameId: 'owner@a.test.evil.test' }).replace('.evil', '<!---->.evil');
    expect(await check(late)).toMatchObject({ nameId: 'owner@a.test.evil.test' });
  });

  it('FE-40 with an attribute twice: neither value passes for the only one', async () => {
    const attributes = attribute('email', 'alice@a.test') + attribute('email', 'owner@a.test');
    const read = await check(respond({ attributes }));
    expect(read.attributes).toEqual({ email: ['alice@a.test', 'owner@a.test'] });
  });

  it('with characters of four bytes', async () => {
    expect(await getStage(respond({ nameId: 'Alice 🙂' }))).toBe('subject');
    expect(await getStage(respond({ attributes: attribute('name', '🙂') }))).toBe('subject');
  });
});
