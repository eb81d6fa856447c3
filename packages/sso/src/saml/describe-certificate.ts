import { getFingerprint, parseCertificate } from './certificate.ts';

/** What people compare a certificate by. Times are milliseconds. */
export interface CertificateDescription {
  /** Base64 of the DER: the form in which connections hold it. */
  readonly der: string;
  readonly subject: string;
  /** SHA-256, in hexadecimal with colons. */
  readonly fingerprint: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly keyType: 'rsa' | 'ec';
  /** Of an RSA key; of a curve, the size of its field. */
  readonly keyBits: number;
}

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

/**
 * Describes a certificate.
 * @param text PEM, or base64 of the DER
 * @throws Refusal certificate_unreadable or certificate_weak
 */
export function describeCertificate(text: string): CertificateDescription {
  const certificate = parseCertificate(text);
  const { asymmetricKeyType, asymmetricKeyDetails = {} } = certificate.publicKey;
  const { modulusLength, namedCurve = '' } = asymmetricKeyDetails;
  return {
    der: certificate.raw.toString('base64'),
    subject: certificate.subject.replaceAll('\n', ', '),
    fingerprint: getFingerprint(certificate),
    notBefore: certificate.validFromDate.getTime(),
    notAfter: certificate.validToDate.getTime(),
    keyType: asymmetricKeyType === 'ec' ? 'ec' : 'rsa',
    keyBits: modulusLength ?? CURVE_BITS[namedCurve] ?? 0,
  };
}
