'use client';

import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { DeliveryRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { LiveRefresh } from '#src/live/live-refresh.tsx';
import { DeliveryDetails } from './delivery-details.tsx';

const TONES: Readonly<Record<DeliveryRow['state'], Tone>> = {
  pending: 'neutral',
  delivered: 'good',
  failed: 'danger',
};

/** An event makes deliveries; an attempt is a change of the endpoint. */
const KINDS = ['audit', 'webhooks'] as const;

interface DeliveryListProps {
  slug: string;
  webhook: { id: string; enabled: boolean };
  deliveries: readonly DeliveryRow[];
}

/** What was sent; each attempt is shown as it is made. */
export function DeliveryList({ slug, webhook, deliveries }: DeliveryListProps) {
  const t = useTranslations('webhooks.deliveries');
  const columns = [
    { name: t('columns.event'), className: WIDEST },
    { name: t('columns.state') },
    { name: t('columns.when'), from: 42 as const },
    { name: t('replay'), hidden: true },
  ];
  return (
    <>
      <LiveRefresh slug={slug} kinds={KINDS} />
      <Table caption={t('caption')} columns={columns}>
        {deliveries.map((delivery) => (
          <Row key={delivery.id}>
            <Cell header className={WIDEST}>
              <DeliveryDetails delivery={delivery} />
            </Cell>
            <Cell label={t('columns.state')}>
              <Badge tone={TONES[delivery.state]} dot>
                {t(`states.${delivery.state}`)}
              </Badge>
            </Cell>
            <Cell label={t('columns.when')} from={42} quiet>
              <Time at={delivery.createdAt} relative />
            </Cell>
            <Cell actions>
              {delivery.state !== 'pending' && webhook.enabled && (
                <Replay slug={slug} webhookId={webhook.id} delivery={delivery} />
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

interface ReplayProps {
  slug: string;
  webhookId: string;
  delivery: Pick<DeliveryRow, 'id' | 'type'>;
}

function Replay({ slug, webhookId, delivery: { id, type } }: ReplayProps) {
  const t = useTranslations('webhooks.deliveries');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    const path = { tenant: slug, webhookId, deliveryId: id };
    await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/deliveries/{deliveryId}/replay', {
      path,
    });
    showToast({ tone: 'good', text: t('replayed') });
    router.refresh();
  });
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        disabled={!ready}
        pending={pending}
        aria-label={t('replayOne', { type })}
        onClick={start}
      >
        {t('replay')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
