import { getFingerprint, parseCertificate } from './certificate.ts';
import type { XmlElement } from './dom.ts';
import { getDescendants, getText } from './xml.ts';

/** The certificate that a signature brings along, base64 of the DER: a hint, never a key. */
export function getShownCertificate(signature: XmlElement): string {
  const [certificate] = getDescendants(signature, 'X509Certificate');
  return certificate ? getText(certificate).replace(/\s+/g, '') : '';
}

/** The certificates of the connection, the one that is probably meant first: it saves time. */
export const sortByHint = (certificates: readonly string[], hint: string) =>
  certificates.toSorted((one, other) => Number(other === hint) - Number(one === hint));

/** Its fingerprint; undefined when it is no certificate that can be trusted. */
export function findFingerprint(certificate: string): string | undefined {
  try {
    return getFingerprint(parseCertificate(certificate));
  } catch {
    return undefined;
  }
}
