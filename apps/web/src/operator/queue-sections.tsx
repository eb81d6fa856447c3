import type { getQueues } from '@gatehouse/services/operator';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';
import { Nothing } from './nothing.tsx';

type Queues = Awaited<ReturnType<typeof getQueues>>;

const NUMBER = 'tabular-nums @min-[44rem]/list:text-ink-2';

/** What waits, and what was parked and why. */
export function QueueSections({ queues, parked }: Queues) {
  const t = useTranslations('operator');
  const size = { count: queues.length };
  const sum = (of: 'waiting' | 'retrying' | 'active' | 'parked') =>
    queues.reduce((all, queue) => all + queue[of], 0);
  const total = {
    waiting: sum('waiting') + sum('retrying') + sum('active'),
    parked: sum('parked'),
  };
  const busy = total.waiting + total.parked > 0;
  const counts = ['waiting', 'retrying', 'active', 'parked'] as const;
  return (
    <>
      <Section id="queues" title={t('queues.title')} description={t('queues.text')}>
        <details className="rounded-lg border border-line bg-surface">
          <summary className="flex min-h-11 cursor-pointer items-center px-4 font-medium">
            {busy ? t('queues.busy', { ...total, ...size }) : t('queues.empty', size)}
          </summary>
          <Table
            caption={t('queues.title')}
            columns={[
              { name: t('queues.queue') },
              ...counts.map((count) => ({ name: t(`queues.${count}`) })),
              { name: t('queues.oldest') },
            ]}
          >
            {queues.map((queue) => (
              <Row key={queue.queue}>
                <Cell header className="font-mono text-xs">
                  {queue.queue}
                </Cell>
                {counts.map((count) => (
                  <Cell key={count} label={t(`queues.${count}`)} className={NUMBER}>
                    {queue[count]}
                  </Cell>
                ))}
                <Cell label={t('queues.oldest')} className={NUMBER}>
                  {queue.oldest === null
                    ? '–'
                    : t('queues.seconds', { seconds: Math.round(queue.oldest) })}
                </Cell>
              </Row>
            ))}
          </Table>
        </details>
      </Section>
      <Section id="parked" title={t('parked.title')} description={t('parked.text')}>
        {parked.length === 0 ? (
          <Nothing>{t('parked.nothing')}</Nothing>
        ) : (
          <Table
            caption={t('parked.title')}
            columns={[
              { name: t('queues.queue') },
              { name: t('parked.reason') },
              { name: t('parked.since') },
              { name: t('parked.done'), hidden: true, className: 'w-32' },
            ]}
          >
            {parked.map((job) => (
              <Row key={job.id}>
                <Cell header className="font-mono text-xs wrap-anywhere">
                  {job.queue}
                </Cell>
                <Cell label={t('parked.reason')} className="font-mono text-xs wrap-anywhere">
                  {job.reason}
                </Cell>
                <Cell label={t('parked.since')} quiet>
                  <Time at={job.parkedAt} precise />
                </Cell>
                <Cell>
                  <ActButton
                    path="/operator/jobs/{jobId}/retry"
                    request={{ path: { jobId: job.id }, body: { queue: job.queue } }}
                    label={t.rich('parked.retry', {
                      id: job.id,
                      queue: job.queue,
                      hidden: (text) => <span className="sr-only">{text}</span>,
                    })}
                    done={t('parked.done')}
                  />
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Section>
    </>
  );
}
