import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attribute, signXml, toAssertion, toResponse } from '@gatehouse/testing/saml-idp';
import { answer, check, getVerdict, idpA, idpB, respond, sign } from './saml-lab.ts';

const INVALID = 'signature signature_invalid';

describe('forged answers', () => {
  it('FE-22 without a signature', async () => {
    const content = answer();
    expect(await getVerdict(toResponse(content, toAssertion(content)))).toBe(
      'signature signature_missing',
    );
  });

  it("FE-23 by the key of B's identity provider", async () => {
    const content = answer();
    const xml = toResponse(content, sign(content, {}, idpB.privateKey));
    expect(await getVerdict(xml)).toBe(INVALID);
    expect(await getVerdict(xml, { certificates: [idpB.certificate] })).toBe('accepted Alice.S-1');
  });

  it('FE-23 by a key that the answer brings along', async () => {
    const content = answer();
    const info =
      '<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>' +
      `<ds:X509Certificate>${idpB.certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
    const signed = sign(content, {}, idpB.privateKey);
    const xml = toResponse(content, signed.replace('</ds:SignatureValue>', `$&${info}`));
    const result = await check(xml);
    expect(result).toMatchObject({ failure: { code: 'signature_invalid' } });
    // Which one it was is shown, so that an admin can compare.
    const received = result.outcome === 'refused' ? result.failure.received : '';
    expect(received).toMatch(/^(?:[\dA-F]{2}:){31}[\dA-F]{2}$/);
  });

  it('FE-24 with the signature stripped', async () => {
    const stripped = respond().replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    expect(await getVerdict(stripped)).toBe('signature signature_missing');
    const emptied = respond().replace(/(<ds:SignatureValue>)[^<]*/, '$1');
    expect(await getVerdict(emptied)).toBe(INVALID);
  });

  it('FE-25 with another NameID, e-mail or group', async () => {
    expect(await getVerdict(respond().replace('>Alice.S-1<', '>owner<'))).toBe(INVALID);
    expect(await getVerdict(respond().replace('>Alice@A.test<', '>owner@a.test<'))).toBe(INVALID);
    expect(await getVerdict(respond().replace('>staff<', '>admins<'))).toBe(INVALID);
  });

  describe('FE-26 wrapped', () => {
    const content = answer();
    const good = sign(content);
    const evil = toAssertion({ ...content, assertionId: '_evil', nameId: 'owner' });
    const sameId = toAssertion({ ...content, nameId: 'owner' });
    const around = evil.replace('<saml:Subject>', `${good}<saml:Subject>`);
    const inObject = sameId.replace(
      '<saml:Subject>',
      good.replace(
        /<saml:Assertion.*?(<ds:Signature.*)<\/ds:Signature>.*/s,
        `$1<ds:Object>${toAssertion(content)}</ds:Object></ds:Signature><saml:Subject>`,
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
      ['under another namespace', `${good}${evil.replace(/xmlns:saml="[^"]*"/, 'xmlns:saml="x"')}`],
    ])('%s', async (_, inner) => {
      expect(await getVerdict(toResponse(content, inner))).toMatch(/^signature /);
    });

    it('as a response within a response', async () => {
      const outer = toResponse(content, toResponse(content, good));
      expect(await getVerdict(outer)).toBe('signature assertion_count');
    });
  });

  it('FE-27 with two assertions, both signed', async () => {
    const content = answer();
    const two = sign(content) + sign({ ...content, assertionId: '_second' });
    expect(await getVerdict(toResponse(content, two))).toBe('signature assertion_count');
  });

  it('FE-28 with only the response signed', async () => {
    const content = answer();
    const xml = signXml(toResponse(content, toAssertion(content)), idpA.privateKey);
    expect(await getVerdict(xml)).toBe('signature signature_of_response_only');
    const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(xml)?.[0] ?? '';
    const moved = xml.replace(signature, '').replace('<saml:Subject>', `${signature}$&`);
    expect(await getVerdict(moved)).toBe(INVALID);
  });

  it('FE-29 by an HMAC keyed with the certificate', async () => {
    const HMAC = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
    const xml = respond().replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', HMAC);
    const info = /<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(xml)?.[0] ?? '';
    const value = createHmac('sha1', idpA.certificate).update(info).digest('base64');
    const forged = xml.replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`);
    expect(await check(forged)).toMatchObject({
      failure: { stage: 'signature', code: 'signature_algorithm', received: HMAC },
    });
  });

  it('FE-30 with SHA-1 in signature or digest, or another canonical form', async () => {
    const OLD = 'signature signature_algorithm';
    const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
    const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    expect(await getVerdict(respond({}, { algorithm: RSA_SHA1 }))).toBe(OLD);
    expect(await getVerdict(respond({}, { digest: SHA1 }))).toBe(OLD);
    const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
    const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
    const content = answer();
    const inPlace = signXml(toResponse(content, toAssertion(content)), idpA.privateKey, {
      target: "//*[local-name(.)='Assertion']",
      transforms: [ENVELOPED, inclusive],
    });
    expect(await getVerdict(inPlace)).toBe(INVALID);
  });

  it.each(['rsa-sha384', 'rsa-sha512'])('passes %s', async (name) => {
    const algorithm = `http://www.w3.org/2001/04/xmldsig-more#${name}`;
    expect(await getVerdict(respond({}, { algorithm }))).toBe('accepted Alice.S-1');
  });

  it('passes RSA-PSS, but no key of another kind', async () => {
    const pss = 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1';
    expect(await getVerdict(respond({}, { algorithm: pss }))).toBe('accepted Alice.S-1');
    const curve = respond().replace('#rsa-sha256', '#ecdsa-sha256');
    expect(await getVerdict(curve)).toBe(INVALID);
  });

  it('FE-17 signed by either of two certificates, and by none that was taken out', async () => {
    const [one, other] = [idpA, idpB].map(({ privateKey }) => {
      const content = answer();
      return toResponse(content, sign(content, {}, privateKey));
    });
    const both = { certificates: [idpB.certificate, idpA.certificate] };
    expect(await getVerdict(one ?? '', both)).toBe('accepted Alice.S-1');
    expect(await getVerdict(other ?? '', both)).toBe('accepted Alice.S-1');
    expect(await getVerdict(one ?? '', { certificates: [idpB.certificate] })).toBe(INVALID);
    expect(await getVerdict(one ?? '', { certificates: [] })).toBe(INVALID);
  });

  it('FE-38 with nothing inside', async () => {
    expect(await getVerdict(toResponse(answer(), ''))).toBe('signature assertion_count');
  });

  it('FE-40 with two attributes that mean the same', async () => {
    const two = attribute('email', 'alice@a.test') + attribute('email', 'owner@a.test');
    expect(await check(respond({ attributes: two }))).toMatchObject({
      failure: { stage: 'subject', code: 'attribute_twice', received: 'email' },
    });
    const groups = attribute('email', 'alice@a.test') + attribute('groups', 'a').repeat(2);
    expect(await getVerdict(respond({ attributes: groups }))).toBe('subject attribute_twice');
    const values = attribute('email', 'alice@a.test', 'owner@a.test');
    expect(await getVerdict(respond({ attributes: values }))).toBe('subject email_several');
    // What means nothing here may come as often as it likes.
    const other = attribute('email', 'alice@a.test') + attribute('floor', '1').repeat(2);
    expect(await getVerdict(respond({ attributes: other }))).toBe('accepted Alice.S-1');
  });
});
