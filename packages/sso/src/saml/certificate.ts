import { X509Certificate } from 'node:crypto';
import { Refusal } from '../refusal.ts';

const MIN_RSA_BITS = 2048;
/** Characters; an honest one has about 1,500. */
const MAX_LENGTH = 16 * 1024;

const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Whether signatures of that key are worth anything. */
function isStrong({ publicKey }: X509Certificate): boolean {
  const { modulusLength = 0, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {};
  return publicKey.asymmetricKeyType === 'ec'
    ? CURVES.includes(namedCurve)
    : publicKey.asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS;
}

/**
 * Reads a certificate.
 * @param text PEM, or base64 of the DER with any line breaks
 * @throws Refusal when it is none, or its key is too weak to trust
 */
export function parseCertificate(text: string): X509Certificate {
  if (text.length > MAX_LENGTH) throw new Refusal('certificate_unreadable');
  const base64 = text.replace(/-----(?:BEGIN|END) CERTIFICATE-----|\s/g, '');
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64)) throw new Refusal('certificate_unreadable');
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(Buffer.from(base64, 'base64'));
    // Read here, since a certificate with a key of an unknown kind fails only then.
    void certificate.publicKey;
  } catch {
    throw new Refusal('certificate_unreadable');
  }
  if (!isStrong(certificate)) throw new Refusal('certificate_weak');
  return certificate;
}

/** SHA-256 of the DER, in hexadecimal with colons, as consoles of identity providers show it. */
export const getFingerprint = ({ fingerprint256 }: X509Certificate) => fingerprint256;
