import { Notice } from '@gatehouse/ui/notice';
import { useFormatter, useTranslations } from 'next-intl';
import type { WebhookRow } from '#src/format/rows.ts';

/** What someone should know of a webhook: why it is off, that it fails, that a secret is about to end. */
export function WebhookNotices({ webhook }: { webhook: WebhookRow }) {
  const t = useTranslations('webhooks');
  const format = useFormatter();
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { offReason, failingSince, oldSecretUntil, setUpByName } = webhook;
  return (
    <>
      {offReason && (
        <Notice tone="warn" title={t('offTitle')}>
          {t(`offReasons.${offReason}`, { name: setUpByName })}
        </Notice>
      )}
      {!offReason && failingSince && (
        <Notice tone="warn" title={t('failingTitle')}>
          {t('failingText', { since: moment(failingSince) })}
        </Notice>
      )}
      {oldSecretUntil && oldSecretUntil > new Date() && (
        <Notice>{t('rotating', { until: moment(oldSecretUntil) })}</Notice>
      )}
    </>
  );
}
