'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import type { PersonalKeyRow } from '#src/personal-keys/personal-key-row.ts';
import { LastUse } from '#src/programs/last-use.tsx';
import { PermissionList } from '#src/programs/permission-list.tsx';
import { CutApp } from './cut-app.tsx';

interface ConnectedAppTableProps {
  apps: readonly PersonalKeyRow[];
  /** The slug of the tenant whose apps they are; null for one's own, of every tenant. */
  slug: string | null;
}

/** Connected apps: one's own with their tenants, or a tenant's with their users. */
export function ConnectedAppTable({ apps, slug }: ConnectedAppTableProps) {
  const t = useTranslations('connectedApps');
  const common = useTranslations('common');
  const whose = t(slug === null ? 'tenant' : 'user');
  const columns = [
    { name: t('app') },
    { name: whose },
    { name: t('lastUsed') },
    { name: t('ends') },
    { name: common('actions'), hidden: true, className: 'w-28' },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {apps.map((app) => (
        <Row key={app.id} muted={!app.works}>
          <Cell header>
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {app.name}
                {!app.works && <Badge tone="warn">{t('stopped')}</Badge>}
              </span>
              <span className="text-sm text-ink-2">{app.app?.host ?? t('computer')}</span>
              <span className="text-sm text-ink-2">
                {t('since')} <Time at={app.createdAt} />
              </span>
              <PermissionList permissions={app.permissions} />
            </span>
          </Cell>
          <Cell label={whose} quiet>
            {slug === null ? app.tenant.name : app.user.name}
          </Cell>
          <Cell label={t('lastUsed')} quiet>
            <LastUse at={app.lastUsedAt} address={app.lastUsedAddress} />
          </Cell>
          <Cell label={t('ends')} quiet>
            <Time at={app.expiresAt} />
          </Cell>
          <Cell actions>
            <CutApp slug={slug} id={app.id} name={app.name} tenant={app.tenant.name} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
