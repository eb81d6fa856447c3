'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { LastUse } from '#src/programs/last-use.tsx';
import { PermissionList } from '#src/programs/permission-list.tsx';
import type { PersonalKeyRow } from './personal-key-row.ts';
import { RevokePersonalKey } from './revoke-personal-key.tsx';

interface PersonalKeyTableProps {
  keys: readonly PersonalKeyRow[];
  /** The slug of the tenant whose keys they are; null for one's own, of every tenant. */
  slug: string | null;
}

/** Personal keys: one's own with their tenants, or a tenant's with their users. */
export function PersonalKeyTable({ keys, slug }: PersonalKeyTableProps) {
  const t = useTranslations('personalKeys');
  const common = useTranslations('common');
  const whose = t(slug === null ? 'tenant' : 'user');
  const columns = [
    { name: t('key') },
    { name: whose },
    { name: t('lastUsed') },
    { name: t('expires') },
    { name: common('actions'), hidden: true, className: 'w-24' },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {keys.map((key) => (
        <Row key={key.id} muted={!key.works}>
          <Cell header>
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {key.name} <Code>…{key.hint}</Code>
                {!key.works && <Badge tone="warn">{t('stopped')}</Badge>}
              </span>
              {!key.works && slug === null && (
                <span className="text-sm text-ink-2">{t('stoppedHint')}</span>
              )}
              <PermissionList permissions={key.permissions} />
            </span>
          </Cell>
          <Cell label={whose} quiet>
            {slug === null ? key.tenant.name : key.user.name}
          </Cell>
          <Cell label={t('lastUsed')} quiet>
            <LastUse at={key.lastUsedAt} address={key.lastUsedAddress} />
          </Cell>
          <Cell label={t('expires')} quiet>
            <Time at={key.expiresAt} />
          </Cell>
          <Cell actions>
            <RevokePersonalKey slug={slug} id={key.id} name={key.name} tenant={key.tenant.name} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
