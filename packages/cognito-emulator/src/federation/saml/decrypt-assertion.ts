import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { XMLSerializer, type XmlElement } from './dom.ts';
import { decrypt, type DecryptOptions } from 'xml-encryption';
import { SamlError } from './saml-error.ts';

const decryptXml = promisify<string, DecryptOptions, string>(decrypt);

/**
 * Decrypts an assertion with the provider's key: RSA-OAEP with AES-GCM or AES-CBC.
 * @param encrypted the EncryptedAssertion
 * @throws SamlError, always the same one, so that answers tell nothing about the plain text
 */
export async function decryptAssertion(encrypted: XmlElement, jwk: JsonWebKey): Promise<string> {
  const key = createPrivateKey({ key: jwk, format: 'jwk' }).export({
    format: 'pem',
    type: 'pkcs8',
  });
  try {
    return await decryptXml(new XMLSerializer().serializeToString(encrypted), {
      key: key.toString(),
      disallowDecryptionWithInsecureAlgorithm: true,
    });
  } catch {
    throw new SamlError('encryption', 'The assertion cannot be decrypted');
  }
}
