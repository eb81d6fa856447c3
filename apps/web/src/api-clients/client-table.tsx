'use client';

import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { ApiClientRow } from '#src/format/rows.ts';
import { LastUse } from '#src/programs/last-use.tsx';
import { MakerName } from '#src/programs/maker-name.tsx';
import { PermissionList } from '#src/programs/permission-list.tsx';
import { ClientActions } from './client-actions.tsx';

interface ClientTableProps {
  tenant: { slug: string; name: string };
  clients: readonly ApiClientRow[];
}

export function ClientTable({ tenant, clients }: ClientTableProps) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const columns = [
    { name: t('clients.client') },
    { name: t('clients.registeredBy') },
    { name: t('lastUsed') },
    { name: common('actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('clients.title')} columns={columns}>
      {clients.map(({ id, clientId, name, permissions, createdByName, makerLeft, ...use }) => (
        <Row key={id} muted={makerLeft}>
          <Cell header>
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {name} <Code className="break-all">{clientId}</Code>
              </span>
              <PermissionList permissions={permissions} />
            </span>
          </Cell>
          <Cell label={t('clients.registeredBy')} quiet>
            <MakerName name={createdByName} left={makerLeft} />
          </Cell>
          <Cell label={t('lastUsed')} quiet>
            <LastUse at={use.lastUsedAt} address={use.lastUsedAddress} />
          </Cell>
          <Cell actions>
            <ClientActions tenant={tenant} client={{ id, name }} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
