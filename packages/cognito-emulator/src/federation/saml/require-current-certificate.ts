import { X509Certificate } from 'node:crypto';
import { invalidParameter } from '../../wire/errors.ts';

function parseCertificate(certificate: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64'));
  } catch {
    throw invalidParameter('The metadata has a signing certificate that cannot be read.');
  }
}

/**
 * One certificate at least must be in force when a provider is made or changed; later none need be.
 * @param certificates base64 of the DER
 * @param now milliseconds
 * @throws CognitoError InvalidParameterException
 */
export function requireCurrentCertificate(certificates: readonly string[], now: number): void {
  const isCurrent = ({ validFromDate, validToDate }: X509Certificate) =>
    validFromDate.getTime() <= now && now < validToDate.getTime();
  // All are read, so that none is stored that cannot be.
  if (!certificates.map(parseCertificate).some(isCurrent)) {
    throw invalidParameter('The signing certificate of the metadata has expired.');
  }
}
