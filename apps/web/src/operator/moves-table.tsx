import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import type { Move } from './running-move.tsx';

/** The last moves of a tenant, and what came of them. */
export function MovesTable({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations('operator.tenant.placement');
  return (
    <Table
      caption={t('moves')}
      columns={[
        { name: t('to') },
        { name: t('by') },
        { name: t('started') },
        { name: t('took'), className: 'w-24' },
        { name: t('rows'), className: 'w-32' },
        { name: t('status') },
      ]}
    >
      {moves.map((move) => (
        <Row key={move.id}>
          <Cell header>{t(`toPlace.${move.to}`)}</Cell>
          <Cell label={t('by')} quiet>
            {move.askedByName ?? t('command')}
          </Cell>
          <Cell label={t('started')} quiet>
            <Time at={move.askedAt} precise />
          </Cell>
          <Cell label={t('took')} quiet className="tabular-nums">
            <Took move={move} />
          </Cell>
          <Cell label={t('rows')} quiet className="tabular-nums">
            {move.rows ? t('rowsCopied', move.rows) : '–'}
          </Cell>
          <Cell label={t('status')}>
            <Outcome move={move} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Took({ move: { startedAt, endedAt } }: { move: Move }) {
  const t = useTranslations('operator.tenant.placement');
  if (!startedAt || !endedAt) return '–';
  const seconds = (endedAt.getTime() - startedAt.getTime()) / 1_000;
  return t('seconds', { seconds: Number(seconds.toFixed(1)) });
}

function Outcome({ move: { status, failure } }: { move: Move }) {
  const t = useTranslations('operator.tenant.placement');
  const name = t(`statuses.${status}`);
  if (status !== 'failed' && status !== 'refused') return name;
  const known = failure !== null && t.has(`failures.${failure}` as 'failures.unexpected');
  const key = (known ? `failures.${failure}` : 'failures.unexpected') as 'failures.unexpected';
  return (
    <span className="grid justify-items-start gap-1">
      <Badge tone={status === 'failed' ? 'danger' : 'warn'}>{name}</Badge>
      <span className="text-xs text-ink-2">{t(key)}</span>
    </span>
  );
}
