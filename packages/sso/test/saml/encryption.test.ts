import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encrypt, type EncryptOptions, type KeyEncryptionAlgorithm } from 'xml-encryption';
import { toAssertion, toResponse } from '@gatehouse/testing/saml-idp';
import { answer, connection, getVerdict, respond, sign } from './saml-lab.ts';

const OAEP = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';
const GCM = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';
const certificate = new X509Certificate(Buffer.from(connection.spCertificate, 'base64'));

/** An assertion that only we can read. */
async function encryptFor(
  content: string,
  scheme: KeyEncryptionAlgorithm = OAEP,
  cipher: EncryptOptions['encryptionAlgorithm'] = GCM,
): Promise<string> {
  const data = await new Promise<string>((resolve, reject) =>
    encrypt(
      content,
      {
        rsa_pub: createPublicKey(connection.spPrivateKey)
          .export({ format: 'pem', type: 'spki' })
          .toString(),
        pem: certificate.toString(),
        encryptionAlgorithm: cipher,
        keyEncryptionAlgorithm: scheme,
        warnInsecureAlgorithm: false,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    ),
  );
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${data}</saml:EncryptedAssertion>`;
}

const content = answer();
const getVerdictOn = async (...what: Parameters<typeof encryptFor>) =>
  getVerdict(toResponse(content, await encryptFor(...what)));

describe('FE-21 encrypted answers', () => {
  it.each([GCM, 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'] as const)(
    'are taken when signed inside: %s',
    async (cipher) => {
      expect(await getVerdictOn(sign(content), OAEP, cipher)).toBe('accepted Alice.S-1');
    },
  );

  it('can be asked for, and then plain ones are refused', async () => {
    const strict = { requireEncryption: true };
    const xml = toResponse(content, await encryptFor(sign(content)));
    expect(await getVerdict(xml, strict)).toBe('accepted Alice.S-1');
    expect(await getVerdict(respond(), strict)).toBe('signature assertion_not_encrypted');
  });

  it('are refused unsigned, with SHA-1, or with another assertion inside', async () => {
    expect(await getVerdictOn(toAssertion(content))).toBe('signature signature_missing');
    const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    const old = sign(content, { algorithm: RSA_SHA1 });
    expect(await getVerdictOn(old)).toBe('signature signature_algorithm');
    const nested = toAssertion(content).replace('<saml:Subject>', `${sign(content)}<saml:Subject>`);
    expect(await getVerdictOn(nested)).toBe('signature assertion_count');
    const beside = toResponse(content, (await encryptFor(sign(content))) + sign(content));
    expect(await getVerdict(beside)).toBe('signature assertion_count');
  });

  it('are refused alike when they cannot be read: no XML, an old scheme, another key', async () => {
    const UNREADABLE = 'signature assertion_undecryptable';
    expect(await getVerdictOn('no XML')).toBe(UNREADABLE);
    expect(await getVerdictOn('<!DOCTYPE r><r/>')).toBe(UNREADABLE);
    const RSA_15 = 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';
    expect(await getVerdictOn(sign(content), RSA_15)).toBe(UNREADABLE);
    const xml = toResponse(content, await encryptFor(sign(content)));
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const spPrivateKey = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    expect(await getVerdict(xml, { spPrivateKey })).toBe(UNREADABLE);
    expect(
      await getVerdict(xml.replace(/(<e:CipherValue>|<xenc:CipherValue>)..../, '$1AAAA')),
    ).toBe(UNREADABLE);
  });
});
