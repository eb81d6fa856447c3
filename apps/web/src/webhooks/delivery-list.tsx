'use client';

import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { DeliveryRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { useLive } from '#src/live/use-live.ts';
import { DeliveryDetails } from './delivery-details.tsx';

const TONES: Readonly<Record<DeliveryRow['state'], Tone>> = {
  pending: 'neutral',
  delivered: 'good',
  failed: 'danger',
};

/** Milliseconds after which a page with something on its way looks again. */
const LOOK_AGAIN_MS = 1_500;
/** How far ahead that is, in milliseconds: an attempt under way puts the next one off by a minute. */
const SOON_MS = 75_000;

interface DeliveryListProps {
  slug: string;
  webhook: { id: string; enabled: boolean };
  deliveries: readonly DeliveryRow[];
}

/** What was sent; what is on its way is looked at again until it has arrived. */
export function DeliveryList({ slug, webhook, deliveries }: DeliveryListProps) {
  const t = useTranslations('webhooks.deliveries');
  const router = useRouter();
  useLive(slug, ['audit'], () => router.refresh());
  useEffect(() => {
    const soon = Date.now() + SOON_MS;
    const waits = deliveries.some(({ nextAt }) => nextAt !== null && nextAt.getTime() < soon);
    if (!waits || !webhook.enabled) return undefined;
    // Again and again: a look that fails brings no deliveries to look after.
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [deliveries, router, webhook.enabled]);
  const columns = [
    { name: t('columns.event'), className: WIDEST },
    { name: t('columns.state') },
    { name: t('columns.when'), from: 42 as const },
    { name: t('replay'), hidden: true },
  ];
  return (
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
