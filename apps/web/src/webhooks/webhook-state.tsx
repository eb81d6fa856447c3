import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';
import type { WebhookRow } from '#src/format/rows.ts';

/** Whether a webhook is sent to, and whether that goes well. */
export function WebhookState({
  webhook,
}: {
  webhook: Pick<WebhookRow, 'enabled' | 'failingSince'>;
}) {
  const t = useTranslations('webhooks');
  if (!webhook.enabled) return <Badge>{t('off')}</Badge>;
  return webhook.failingSince ? (
    <Badge tone="warn" dot>
      {t('failing')}
    </Badge>
  ) : (
    <Badge tone="good" dot>
      {t('on')}
    </Badge>
  );
}
