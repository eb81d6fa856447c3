import { CERTIFICATE_WARNING_DAYS } from '@gatehouse/domain/sso-connection';
import { toCertificate } from './describe-connection.ts';

export interface CertificateWarning {
  /** Whole days until the end; 0 once it has come. */
  readonly days: number;
  /** Which of the warnings it is: not to be given again. */
  readonly threshold: number;
  readonly fingerprint: string;
  readonly endsAt: Date;
}

/**
 * Whether owners are to be told that the certificate which lasts longest ends: with a newer one beside
 * it, the end of an old one stops no one.
 * @param warned the warning that was given last; null for none
 */
export function getWarning(
  certificates: readonly string[],
  warned: number | null,
): CertificateWarning | null {
  const [last] = certificates
    .map(toCertificate)
    .toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime());
  if (!last) return null;
  const days = Math.max(0, last.daysLeft);
  const hasEnded = last.daysLeft < 0;
  const reached = CERTIFICATE_WARNING_DAYS.filter((threshold) => last.daysLeft <= threshold);
  const threshold = hasEnded ? 0 : Math.min(...reached);
  if (!Number.isFinite(threshold) || (warned !== null && warned <= threshold)) return null;
  return { days, threshold, fingerprint: last.fingerprint, endsAt: last.notAfter };
}
