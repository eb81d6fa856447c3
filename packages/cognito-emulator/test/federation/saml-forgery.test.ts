import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answer, getStage, idp, otherIdp, respond, signed } from './saml-check.ts';
import { signXml, toAssertion, toResponse } from './saml-idp.ts';

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
});
