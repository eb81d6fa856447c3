import type { Family, Labels } from '@gatehouse/telemetry/metrics';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useFormatter, useTranslations } from 'next-intl';

/** Codes of refusals that are shown, the most frequent first. */
const CODES = 8;

/** How much of what this process was asked for, and asked Cognito for, failed since it started. */
export function RatesSection({ metrics }: { metrics: readonly Family[] }) {
  const t = useTranslations('operator.rates');
  const format = useFormatter();
  const percent = { style: 'percent', maximumFractionDigits: 2 } as const;
  const rows = [
    [t('api'), share(metrics, 'gatehouse_api_request_seconds', ({ status }) => status === '5xx')],
    [
      t('cognito'),
      share(metrics, 'gatehouse_cognito_call_seconds', ({ result }) => result !== 'ok'),
    ],
  ] as const;
  const refusals = getCounts(metrics, 'gatehouse_refusals_total')
    .toSorted((a, b) => b.count - a.count)
    .slice(0, CODES);
  return (
    <Section id="rates" title={t('title')} description={t('text')}>
      <Table
        caption={t('title')}
        columns={[
          { name: t('what') },
          { name: t('all') },
          { name: t('failed') },
          { name: t('rate') },
        ]}
      >
        {rows.map(([name, { all, failed }]) => (
          <Row key={name}>
            <Cell header>{name}</Cell>
            <Cell label={t('all')} className="tabular-nums">
              {format.number(all)}
            </Cell>
            <Cell label={t('failed')} className="tabular-nums">
              {format.number(failed)}
            </Cell>
            <Cell label={t('rate')} className="tabular-nums">
              {all === 0 ? '–' : format.number(failed / all, percent)}
            </Cell>
          </Row>
        ))}
      </Table>
      {refusals.length > 0 && (
        <p className="text-sm text-ink-2">
          {t('refusals', {
            list: format.list(
              refusals.map(({ labels, count }) => `${labels['code']} (${format.number(count)})`),
            ),
          })}
        </p>
      )}
    </Section>
  );
}

function share(metrics: readonly Family[], name: string, isFailure: (labels: Labels) => boolean) {
  const counts = getCounts(metrics, name);
  const sum = (of: typeof counts) => of.reduce((total, { count }) => total + count, 0);
  return { all: sum(counts), failed: sum(counts.filter(({ labels }) => isFailure(labels))) };
}

function getCounts(metrics: readonly Family[], name: string): { labels: Labels; count: number }[] {
  const family = metrics.find((one) => one.name === name);
  if (!family) return [];
  return family.kind === 'histogram'
    ? family.series.map(({ labels, count }) => ({ labels, count }))
    : family.series.map(({ labels, value }) => ({ labels, count: value }));
}
