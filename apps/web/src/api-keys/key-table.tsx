'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useNow, useTranslations } from 'next-intl';
import type { ApiKeyRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { LastUse } from '#src/programs/last-use.tsx';
import { MakerName } from '#src/programs/maker-name.tsx';
import { PermissionList } from '#src/programs/permission-list.tsx';
import { KeyActions } from './key-actions.tsx';

interface KeyTableProps {
  tenant: { slug: string; name: string };
  keys: readonly ApiKeyRow[];
}

/** As the notification about it: this long before. */
const SOON_MS = 14 * 86_400_000;

export function KeyTable({ tenant, keys }: KeyTableProps) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const now = useNow();
  const columns = [
    { name: t('keys.key') },
    { name: t('createdBy') },
    { name: t('lastUsed') },
    { name: t('keys.expires') },
    { name: common('actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('keys.title')} columns={columns}>
      {keys.map(({ id, name, hint, permissions, createdByName, makerLeft, ...key }) => (
        <Row key={id} muted={makerLeft || key.expiresAt <= now}>
          <Cell header>
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {name} <Code>…{hint}</Code>
              </span>
              <PermissionList permissions={permissions} />
              {key.previous && <OldSecret {...key.previous} />}
            </span>
          </Cell>
          <Cell label={t('createdBy')} quiet>
            <MakerName name={createdByName} left={makerLeft} />
          </Cell>
          <Cell label={t('lastUsed')} quiet>
            <LastUse at={key.lastUsedAt} address={key.lastUsedAddress} />
          </Cell>
          <Cell label={t('keys.expires')} quiet>
            <Expiry at={key.expiresAt} now={now} />
          </Cell>
          <Cell actions>
            <KeyActions tenant={tenant} apiKey={{ id, name }} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The secret before the last rotation, while it still works. */
function OldSecret({ hint, endsAt }: { hint: string; endsAt: Date }) {
  const t = useTranslations('programs.keys');
  return (
    <span className="text-sm text-ink-2">
      {t.rich('oldUntil', { hint, time: () => <Time at={endsAt} precise /> })}
    </span>
  );
}

function Expiry({ at, now }: { at: Date; now: Date }) {
  const t = useTranslations('programs.keys');
  if (at <= now) return <Badge tone="danger">{t('expired')}</Badge>;
  if (at.getTime() - now.getTime() > SOON_MS) return <Time at={at} />;
  return (
    <Badge tone="warn" dot>
      <Time at={at} relative />
    </Badge>
  );
}
