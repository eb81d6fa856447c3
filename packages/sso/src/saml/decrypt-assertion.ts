import { promisify } from 'node:util';
import { decrypt, type DecryptOptions } from 'xml-encryption';
import { Refusal } from '../refusal.ts';
import type { XmlElement } from './dom.ts';
import { parseXml } from './parse-xml.ts';
import { XMLSerializer } from './xmldom.mjs';

const decryptXml = promisify<string, DecryptOptions, string>(decrypt);

/** An assertion that came encrypted, as a document of its own. */
export interface DecryptedAssertion {
  readonly xml: string;
  readonly element: XmlElement;
}

/**
 * Decrypts an assertion: RSA-OAEP with AES-GCM, or AES-CBC, which large identity providers still use.
 * @param encrypted the EncryptedAssertion
 * @param key PKCS #8 as PEM
 * @throws Refusal, always the same one, so that it tells nothing about the plain text
 */
export async function decryptAssertion(
  encrypted: XmlElement,
  key: string,
): Promise<DecryptedAssertion> {
  try {
    const xml = await decryptXml(new XMLSerializer().serializeToString(encrypted), {
      key,
      disallowDecryptionWithInsecureAlgorithm: true,
      warnInsecureAlgorithm: false,
    });
    return { xml, element: parseXml(xml) };
  } catch {
    throw new Refusal('assertion_undecryptable');
  }
}
