import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ListedWebhookRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { WebhookState } from './webhook-state.tsx';

interface WebhookTableProps {
  path: string;
  webhooks: readonly ListedWebhookRow[];
}

export function WebhookTable({ path, webhooks }: WebhookTableProps) {
  const t = useTranslations('webhooks');
  const columns = [
    { name: t('columns.url'), className: WIDEST },
    { name: t('columns.events'), from: 48 as const },
    { name: t('columns.lastDay') },
    { name: t('columns.last'), from: 60 as const },
  ];
  return (
    <Table caption={t('caption')} columns={columns}>
      {webhooks.map((webhook) => {
        const { id, url, description, events, lastDay, lastAttemptAt } = webhook;
        const sent = lastDay.delivered + lastDay.failed + lastDay.pending > 0;
        return (
          <Row key={id} muted={!webhook.enabled}>
            <Cell header className={WIDEST}>
              <span className="flex min-w-0 items-center gap-2">
                <Link
                  href={`${path}/${id}`}
                  title={description || url}
                  className={`${ONE_LINE} rounded-sm font-medium max-sm:py-3 hover:underline`}
                >
                  {url.replace('https://', '')}
                </Link>
                <WebhookState webhook={webhook} />
              </span>
            </Cell>
            <Cell label={t('columns.events')} from={48} quiet>
              {events.includes('*') ? t('all') : t('some', { count: events.length })}
            </Cell>
            <Cell label={t('columns.lastDay')} quiet className="whitespace-nowrap">
              {sent ? t('rate', lastDay) : t('quiet')}
            </Cell>
            <Cell label={t('columns.last')} from={60} quiet>
              {lastAttemptAt ? <Time at={lastAttemptAt} relative /> : t('never')}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
