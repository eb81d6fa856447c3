import {
  constants,
  createCipheriv,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';

const XENC = 'http://www.w3.org/2001/04/xmlenc#';
const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

/**
 * An assertion that only the holder of a certificate's key can read: AES-256-GCM under RSA-OAEP (XML Encryption
 * 1.1), by Node's own crypto.
 * @param certificate base64 of the DER
 */
export function encryptAssertion(assertion: string, certificate: string): string {
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([nonce, cipher.update(assertion, 'utf8'), cipher.final()]);
  const content = Buffer.concat([text, cipher.getAuthTag()]);
  const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: publicKey, padding, oaepHash: 'sha1' }, key);
  const method = `<xenc:EncryptionMethod Algorithm="${XENC}rsa-oaep-mgf1p"><ds:DigestMethod Algorithm="${DSIG}sha1"/></xenc:EncryptionMethod>`;
  const encryptedKey = `<xenc:EncryptedKey>${method}${toValue(wrapped)}</xenc:EncryptedKey>`;
  const cipherMethod =
    '<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>';
  const keyInfo = `<ds:KeyInfo xmlns:ds="${DSIG}">${encryptedKey}</ds:KeyInfo>`;
  const encrypted = `<xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element">${cipherMethod}${keyInfo}${toValue(content)}</xenc:EncryptedData>`;
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${encrypted}</saml:EncryptedAssertion>`;
}

function toValue(bytes: Buffer): string {
  const value = `<xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue>`;
  return `<xenc:CipherData>${value}</xenc:CipherData>`;
}
