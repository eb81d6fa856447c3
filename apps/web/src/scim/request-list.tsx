'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import type { ScimRequestRow } from './shown-directory.ts';

/** The first status that says no. */
const REFUSED = 400;

/** What the directory asked, newest first, and what came of it. */
export function RequestList({ requests }: { requests: readonly ScimRequestRow[] }) {
  const t = useTranslations('scim.requests');
  const columns = [
    { name: t('request'), className: WIDEST },
    { name: t('about'), from: 48 as const },
    { name: t('result') },
    { name: t('when'), from: 36 as const },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {requests.map(({ id, method, path, status, detail, about, createdAt }) => (
        <Row key={id}>
          <Cell header className={WIDEST}>
            <span className="block truncate font-mono text-xs" title={`${method} ${path}`}>
              {method} {path}
            </span>
          </Cell>
          <Cell label={t('about')} from={48} quiet>
            {about ?? '–'}
          </Cell>
          <Cell label={t('result')}>
            <span title={detail ?? undefined}>
              {status < REFUSED ? status : <Badge tone="danger">{status}</Badge>}
            </span>
          </Cell>
          <Cell label={t('when')} from={36} quiet>
            <Time at={createdAt} relative />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
