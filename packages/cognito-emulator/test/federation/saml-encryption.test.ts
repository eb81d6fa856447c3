import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encrypt, type KeyEncryptionAlgorithm } from 'xml-encryption';
import { selfSignedCertificate } from '../../src/crypto/self-signed.ts';
import { answer, getStage, HOUR, respond, signed } from './saml-check.ts';
import { toAssertion, toResponse } from './saml-idp.ts';

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
