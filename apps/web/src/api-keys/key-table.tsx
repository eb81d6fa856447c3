import { Badge } from '@gatehouse/ui/badge';
import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { ApiKeyRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { MakerName } from '#src/programs/maker-name.tsx';
import { PermissionList } from '#src/programs/permission-list.tsx';
import { KeyActions } from './key-actions.tsx';

interface KeyTableProps {
  tenant: { slug: string; name: string };
  keys: readonly ApiKeyRow[];
}

export function KeyTable({ tenant, keys }: KeyTableProps) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const now = new Date();
  const columns = [
    { name: t('keys.key') },
    { name: t('createdBy') },
    { name: t('lastUsed') },
    { name: t('keys.expires') },
    { name: common('actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('keys.title')} columns={columns}>
      {keys.map(({ id, name, hint, permissions, createdByName, makerLeft, ...times }) => (
        <Row key={id} muted={makerLeft || times.expiresAt <= now}>
          <Cell header>
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {name} <Code>…{hint}</Code>
              </span>
              <PermissionList permissions={permissions} />
            </span>
          </Cell>
          <Cell label={t('createdBy')} quiet>
            <MakerName name={createdByName} left={makerLeft} />
          </Cell>
          <Cell label={t('lastUsed')} quiet>
            {times.lastUsedAt ? <Time at={times.lastUsedAt} /> : t('never')}
          </Cell>
          <Cell label={t('keys.expires')} quiet>
            {times.expiresAt <= now ? (
              <Badge tone="warn">{t('keys.expired')}</Badge>
            ) : (
              <Time at={times.expiresAt} />
            )}
          </Cell>
          <Cell actions>
            <KeyActions tenant={tenant} apiKey={{ id, name }} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
