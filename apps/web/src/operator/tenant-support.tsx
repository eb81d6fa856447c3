import type { listOperatorSupport } from '@gatehouse/services/support';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';

interface TenantSupportProps {
  tenantId: string;
  items: Awaited<ReturnType<typeof listOperatorSupport>>['items'];
}

/** What staff asked the owners of a tenant for, and what came of it. */
export function TenantSupport({ tenantId, items }: TenantSupportProps) {
  const t = useTranslations('support');
  return (
    <Table
      caption={t('history.title')}
      columns={[
        { name: t('history.who') },
        { name: t('history.reason') },
        { name: t('history.when') },
        { name: t('history.status') },
        { name: t('banner.end'), hidden: true, className: 'w-28' },
      ]}
    >
      {items.map(({ id, operatorName, reason, createdAt, status }) => (
        <Row key={id}>
          <Cell header>{operatorName}</Cell>
          <Cell label={t('history.reason')} quiet>
            {reason}
          </Cell>
          <Cell label={t('history.when')} quiet>
            <Time at={createdAt} precise />
          </Cell>
          <Cell label={t('history.status')}>
            <Badge tone={status === 'approved' ? 'warn' : 'neutral'}>{t(`status.${status}`)}</Badge>
          </Cell>
          <Cell>
            {(status === 'approved' || status === 'requested') && (
              <ActButton
                path="/operator/tenants/{tenantId}/support-accesses/{accessId}/end"
                request={{ path: { tenantId, accessId: id } }}
                label={t('banner.end')}
                done={t('banner.ended')}
              />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
