import type { getOperatorPerson } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

type Tenants = Awaited<ReturnType<typeof getOperatorPerson>>['tenants'];

/** The tenants that a person is in, with their role. */
export function PersonTenants({ tenants }: { tenants: Tenants }) {
  const t = useTranslations('operator.person.tenants');
  const roles = useTranslations('roles.names');
  return (
    <Table
      caption={t('title')}
      columns={[{ name: t('tenant') }, { name: t('role') }, { name: t('status') }]}
    >
      {tenants.map(({ id, slug, name, role, status }) => (
        <Row key={id} muted={status === 'deactivated'}>
          <Cell header className="wrap-anywhere">
            <Link href={`/operator/tenants/${id}`} className="hit font-medium hover:underline">
              {name}
            </Link>{' '}
            <span className="font-mono text-xs text-ink-3">{slug}</span>
          </Cell>
          <Cell label={t('role')} quiet>
            {roles(role)}
          </Cell>
          <Cell label={t('status')} quiet>
            {status === 'active' ? t('active') : <Badge tone="warn">{t('deactivated')}</Badge>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
