import type { listJoinRequests } from '@gatehouse/services/join-requests';
import { cx } from '@gatehouse/ui/cx';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import type { Answers } from './answers.ts';
import { JoinRequestActions } from './join-request-actions.tsx';

type JoinRequest = Awaited<ReturnType<typeof listJoinRequests>>['items'][number];

interface JoinRequestTableProps {
  tenant: { slug: string; name: string };
  requests: readonly JoinRequest[];
  /** What the reader may answer; null for nothing. */
  answers: Answers | null;
}

export function JoinRequestTable({ tenant, requests, answers }: JoinRequestTableProps) {
  const t = useTranslations('members.requests');
  const columns = [
    { name: t('columns.person'), className: 'whitespace-nowrap' },
    { name: t('columns.note') },
    { name: t('columns.createdAt'), className: 'whitespace-nowrap' },
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {requests.map(({ id, name, email, note, createdAt }) => (
        <OptimisticRow key={id}>
          <Row>
            <Cell header className={WIDEST}>
              <span className="grid min-w-0">
                <span className={cx('font-medium', ONE_LINE)} title={name}>
                  {name}
                </span>
                <span className={cx('text-sm font-normal text-ink-2', ONE_LINE)} title={email}>
                  {email}
                </span>
              </span>
            </Cell>
            <Cell label={t('columns.note')} className="wrap-anywhere">
              {note}
            </Cell>
            <Cell label={t('columns.createdAt')} quiet className="whitespace-nowrap">
              <Time at={createdAt} />
            </Cell>
            <Cell actions>
              {answers && (
                <JoinRequestActions
                  tenant={tenant}
                  request={{ id, name, email }}
                  answers={answers}
                />
              )}
            </Cell>
          </Row>
        </OptimisticRow>
      ))}
    </Table>
  );
}
