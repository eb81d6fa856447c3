'use client';

import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import type { Answers, ShownJoinRequest } from './answers.ts';
import { JoinRequestActions } from './join-request-actions.tsx';

interface JoinRequestTableProps {
  tenant: { slug: string; name: string };
  requests: readonly (ShownJoinRequest & { readonly note: string; readonly createdAt: Date })[];
  /** What the reader may answer; null for nothing. */
  answers: Answers | null;
}

export function JoinRequestTable({ tenant, requests, answers }: JoinRequestTableProps) {
  const t = useTranslations('joinRequests');
  return (
    <Table
      main
      caption={t('title')}
      columns={[
        { name: t('columns.person') },
        { name: t('columns.note') },
        { name: t('columns.createdAt'), from: 36 },
        { name: t('columns.actions'), hidden: true },
      ]}
    >
      {requests.map(({ id, name, email, note, createdAt }) => (
        <OptimisticRow key={id}>
          <Row>
            <Cell header className={WIDEST}>
              <span className="grid min-w-0 @min-[28rem]/list:flex @min-[28rem]/list:gap-2">
                <span className={`font-medium ${ONE_LINE}`} title={name}>
                  {name}
                </span>
                <span className={`text-ink-2 ${ONE_LINE}`} title={email}>
                  {email}
                </span>
              </span>
            </Cell>
            <Cell className="col-span-full">
              <span className={`block @min-[28rem]/list:max-w-80 ${ONE_LINE}`} title={note}>
                {note}
              </span>
            </Cell>
            <Cell from={36} quiet className="whitespace-nowrap">
              <Time at={createdAt} relative />
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
