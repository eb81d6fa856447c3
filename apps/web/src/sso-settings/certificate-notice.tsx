import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import type { ListedConnection } from './shown-connection.ts';

/** Days before its end from which a certificate is worth a banner. */
const SOON_DAYS = 30;

/** Says that a certificate ends soon, or has ended; nothing where all is well. */
export function CertificateNotice({ saml }: Pick<ListedConnection, 'saml'>) {
  const t = useTranslations('ssoSettings.certificates');
  const left = (saml?.certificates ?? []).map(({ daysLeft }) => daysLeft);
  const days = Math.min(...left);
  if (left.length === 0 || days > SOON_DAYS) return null;
  return days < 0 ? (
    <Notice tone="danger">{t('hasEnded')}</Notice>
  ) : (
    <Notice tone="warn">{t('endsSoon', { days })}</Notice>
  );
}
