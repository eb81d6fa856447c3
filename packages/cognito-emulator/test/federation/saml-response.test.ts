import { createHmac, createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { createServer } from 'node:net';
import { encrypt, type KeyEncryptionAlgorithm } from 'xml-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTlsIdentity } from '../../src/crypto/tls-certificate.ts';
import { selfSignedCertificate } from '../../src/crypto/self-signed.ts';
import { checkResponse, type ExpectedResponse } from '../../src/federation/saml/check-response.ts';
import type { SamlError } from '../../src/federation/saml/saml-error.ts';
import { answerTo } from './answers.ts';
import {
  attribute,
  createSamlIdp,
  signXml,
  toAssertion,
  toField,
  toResponse,
  type Answer,
  type Signing,
} from './saml-idp.ts';

const idp = createSamlIdp('https://idp-a.test/metadata');
const otherIdp = createSamlIdp('https://idp-b.test/metadata');
const HOUR = 3_600_000;

const expected: ExpectedResponse = {
  entityId: idp.entityId,
  certificates: [idp.certificate],
  audience: 'urn:amazon:cognito:sp:us-east-1_TestPool1',
  recipient: 'http://localhost:9229/saml2/idpresponse',
  requestId: '_request-1',
  decryptionKey: undefined,
  now: Date.now(),
};

const answer = (wrong: Partial<Answer> = {}) => answerTo(expected, idp, wrong);
const signed = (of: Answer, how?: Signing, key = idp.privateKey) =>
  signXml(toAssertion(of), key, how);
const respond = (wrong: Partial<Answer> = {}, how?: Signing) => {
  const of = answer(wrong);
  return toResponse(of, signed(of, how));
};
const check = (xml: string, more: Partial<ExpectedResponse> = {}) =>
  checkResponse(toField(xml), { ...expected, ...more });

/** The check that refuses it; fails the test when none does. */
async function getStage(xml: string, more: Partial<ExpectedResponse> = {}): Promise<string> {
  const passed = await check(xml, more).catch((error: SamlError) => error);
  return 'stage' in passed ? passed.stage : `accepted ${passed.nameId}`;
}

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

describe('forged answers', () => {
  it('FE-22 without a signature', async () => {
    const of = answer();
    expect(await getStage(toResponse(of, toAssertion(of)))).toBe('signature');
  });

  it('FE-23 by the key of another provider', async () => {
    const of = answer();
    expect(await getStage(toResponse(of, signed(of, {}, otherIdp.privateKey)))).toBe('signature');
  });

  it('FE-24 with the signature stripped', async () => {
    const stripped = respond().replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    expect(await getStage(stripped)).toBe('signature');
  });

  it('FE-25 with another NameID', async () => {
    expect(await getStage(respond().replace('>Alice.S-1<', '>owner<'))).toBe('signature');
  });

  describe('FE-26 wrapped', () => {
    const of = answer();
    const good = signed(of);
    const evil = toAssertion({ ...of, assertionId: '_evil', nameId: 'owner' });
    const sameId = toAssertion({ ...of, nameId: 'owner' });
    const around = evil.replace('<saml:Subject>', `${good}<saml:Subject>`);
    const inObject = sameId.replace(
      '<saml:Subject>',
      good.replace(
        /<saml:Assertion.*?(<ds:Signature.*)<\/ds:Signature>.*/s,
        `$1<ds:Object>${toAssertion(of)}</ds:Object></ds:Signature><saml:Subject>`,
      ),
    );
    const extensions = `<samlp:Extensions>${good}</samlp:Extensions>`;
    it.each([
      ['before', `${evil}${good}`],
      ['after', `${good}${evil}`],
      ['with the same id', `${sameId}${good}`],
      ['beside Extensions', `${extensions}${evil}`],
      ['around the good one', around],
      ['with the good one in Object', inObject],
      ['signed twice', good.replace(/<ds:Signature.*<\/ds:Signature>/s, '$&$&')],
      ['alone, the good one only referred to', extensions],
    ])('%s', async (_, content) => {
      expect(await getStage(toResponse(of, content))).toMatch(/^(signature|encryption)$/);
    });
  });

  it('FE-27 with two assertions, both signed', async () => {
    const of = answer();
    const two = signed(of) + signed({ ...of, assertionId: '_second' });
    expect(await getStage(toResponse(of, two))).toBe('signature');
  });

  it('FE-28 with only the response signed', async () => {
    const of = answer();
    const xml = signXml(toResponse(of, toAssertion(of)), idp.privateKey);
    expect(await getStage(xml)).toBe('signature');
  });

  it('FE-28 with the signature of the response moved into the assertion', async () => {
    const of = answer();
    const xml = signXml(toResponse(of, toAssertion(of)), idp.privateKey);
    const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(xml)?.[0] ?? '';
    const moved = xml.replace(signature, '').replace('<saml:Subject>', `${signature}$&`);
    expect(await getStage(moved)).toBe('signature');
  });

  it('FE-29 by an HMAC keyed with the certificate', async () => {
    const HMAC = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
    const xml = respond().replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', HMAC);
    const info = /<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(xml)?.[0] ?? '';
    const value = createHmac('sha1', idp.certificate).update(info).digest('base64');
    expect(await getStage(xml.replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`))).toBe(
      'signature',
    );
  });

  it('FE-30 with SHA-1 in signature or digest, or another canonical form', async () => {
    const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
    const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    expect(await getStage(respond({}, { algorithm: RSA_SHA1 }))).toBe('signature');
    expect(await getStage(respond({}, { digest: SHA1 }))).toBe('signature');
    const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
    const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
    const of = answer();
    const inPlace = signXml(toResponse(of, toAssertion(of)), idp.privateKey, {
      target: "//*[local-name(.)='Assertion']",
      transforms: [ENVELOPED, inclusive],
    });
    expect(await getStage(inPlace)).toBe('signature');
  });

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

  it('of six minutes ago, when nobody asked', async () => {
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

  describe('FE-41, FE-42 built to hurt: refused at once', () => {
    let asked = 0;
    const listener = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    let port: number;
    beforeAll(async () => {
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      port = (listener.address() as { port: number }).port;
    });
    afterAll(() => listener.close());

    it.each<[string, (xml: string) => string]>([
      ['a document type', (xml) => `<!DOCTYPE Response>${xml}`],
      [
        'an external entity',
        (xml) =>
          `<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/x">]>${xml.replace('Alice', '&e;')}`,
      ],
      [
        'an entity bomb',
        (xml) =>
          `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${xml.replace('Alice', '&b;'.repeat(1000))}`,
      ],
      ['300 kB', (xml) => xml.replace('Alice', 'x'.repeat(300 * 1024))],
      [
        '20,000 levels',
        (xml) => xml.replace('Alice', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
      ],
      [
        '2,000 levels',
        (xml) => xml.replace('Alice', `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`),
      ],
      ['60,000 siblings', (xml) => xml.replace('Alice', '<a/>'.repeat(50_000))],
      ['no XML', () => 'Alice'],
      ['half of it', (xml) => xml.slice(0, xml.length / 2)],
    ])('%s', async (_, change) => {
      const start = performance.now();
      expect(await getStage(change(respond()))).toBe('message');
      expect(performance.now() - start).toBeLessThan(1000);
      expect(asked).toBe(0);
    });

    it('no base64', async () => {
      await expect(checkResponse('<xml/>', expected)).rejects.toThrow('not base64');
    });
  });

  it('with characters of four bytes', async () => {
    expect(await getStage(respond({ nameId: 'Alice 🙂' }))).toBe('subject');
    expect(await getStage(respond({ attributes: attribute('name', '🙂') }))).toBe('subject');
  });
});

describe('FE-21 encrypted answers', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const decryptionKey = privateKey.export({ format: 'jwk' });
  const der = selfSignedCertificate('pool', privateKey, { from: 0, until: Date.now() + HOUR });
  const pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----`;

  const OAEP = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

  async function encrypted(
    content: string,
    scheme: KeyEncryptionAlgorithm = OAEP,
  ): Promise<string> {
    const data = await new Promise<string>((resolve, reject) =>
      encrypt(
        content,
        {
          rsa_pub: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
          pem,
          encryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
          keyEncryptionAlgorithm: scheme,
          warnInsecureAlgorithm: false,
        },
        (error, result) => (error ? reject(error) : resolve(result)),
      ),
    );
    return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${data}</saml:EncryptedAssertion>`;
  }

  it('are taken when signed inside, and only these', async () => {
    const of = answer();
    const good = toResponse(of, await encrypted(signed(of)));
    expect(await getStage(good, { decryptionKey })).toBe('accepted Alice.S-1');
    expect(await getStage(good)).toBe('encryption');
    expect(await getStage(respond(), { decryptionKey })).toBe('encryption');
  });

  it('are refused unsigned, with SHA-1, with two inside, by an old scheme or another key', async () => {
    const of = answer();
    const stage = async (content: string, scheme?: KeyEncryptionAlgorithm) =>
      getStage(toResponse(of, await encrypted(content, scheme)), { decryptionKey });
    expect(await stage(toAssertion(of))).toBe('signature');
    const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    expect(await stage(signed(of, { algorithm: RSA_SHA1 }))).toBe('signature');
    const nested = toAssertion(of).replace('<saml:Subject>', `${signed(of)}<saml:Subject>`);
    expect(await stage(nested)).toBe('signature');
    expect(await stage('no XML')).toBe('message');
    expect(await stage(signed(of), 'http://www.w3.org/2001/04/xmlenc#rsa-1_5')).toBe('encryption');
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const good = toResponse(of, await encrypted(signed(of)));
    expect(await getStage(good, { decryptionKey: other.export({ format: 'jwk' }) })).toBe(
      'encryption',
    );
  });
});
