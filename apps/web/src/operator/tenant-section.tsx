import type { listOperatorTenants } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';
import { Nothing } from './nothing.tsx';

type Tenants = Awaited<ReturnType<typeof listOperatorTenants>>['items'];

/** Tenants, found by a part of their name; deleted ones are restored here. */
export function TenantSection({ tenants }: { tenants: Tenants }) {
  const t = useTranslations('operator');
  return (
    <Section id="tenants" title={t('tenants.title')} description={t('tenants.text')}>
      {tenants.length === 0 ? (
        <Nothing>{t('tenants.nothing')}</Nothing>
      ) : (
        <Table
          caption={t('tenants.title')}
          columns={[
            { name: t('tenants.tenant') },
            { name: t('tenants.members'), className: 'w-28' },
            { name: t('tenants.owners'), className: 'w-24' },
            { name: t('tenants.state') },
            { name: t('tenants.title'), hidden: true, className: 'w-32' },
          ]}
        >
          {tenants.map((tenant) => (
            <Row key={tenant.id}>
              <Cell header className="wrap-anywhere">
                <Link
                  href={`/operator/tenants/${tenant.id}`}
                  className="hit font-medium hover:underline"
                >
                  {tenant.name}
                </Link>{' '}
                <span className="font-mono text-xs text-ink-3">{tenant.slug}</span>
              </Cell>
              <Cell label={t('tenants.members')} quiet className="tabular-nums">
                {tenant.members}
              </Cell>
              <Cell label={t('tenants.owners')} quiet className="tabular-nums">
                {tenant.owners}
              </Cell>
              <Cell label={t('tenants.state')} quiet>
                {tenant.purgeAt ? (
                  <>
                    {t('tenants.deleted')} <Time at={tenant.purgeAt} />
                  </>
                ) : tenant.suspended ? (
                  <Badge tone="warn">{t('tenant.suspended')}</Badge>
                ) : (
                  t('tenants.open')
                )}
              </Cell>
              <Cell>
                {tenant.purgeAt && (
                  <ActButton
                    path="/operator/tenants/{tenantId}/restore"
                    request={{ path: { tenantId: tenant.id } }}
                    label={t.rich('tenants.restore', {
                      name: tenant.name,
                      hidden: (text) => <span className="sr-only">{text}</span>,
                    })}
                    done={t('tenants.restored', { name: tenant.name })}
                  />
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
