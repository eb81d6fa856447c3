import type { listDatabases } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Time } from '#src/format/time.tsx';
import { DatabaseConnections, DatabaseHealth, DatabaseMigrations } from './database-facts.tsx';
import { Nothing } from './nothing.tsx';

type Databases = Awaited<ReturnType<typeof listDatabases>>;

/** The pool, and below it the databases that tenants have of their own. */
export function DatabasesTable({ databases: { pool, items, total } }: { databases: Databases }) {
  const t = useTranslations('operator.databases');
  const format = useFormatter();
  return (
    <>
      <Table
        caption={t('title')}
        columns={[
          { name: t('database') },
          { name: t('tenant') },
          { name: t('health') },
          { name: t('connections') },
          { name: t('migrations') },
          { name: t('checked') },
        ]}
      >
        <Row>
          <Cell header className="font-medium">
            {t('pool')}
          </Cell>
          <Cell label={t('tenant')} className="tabular-nums">
            {format.number(pool.tenants)}
          </Cell>
          <Cell label={t('health')}>{t('good')}</Cell>
          <Cell label={t('connections')} className="tabular-nums">
            <DatabaseConnections used={pool.connections} allowed={pool.connectionsAllowed} />
          </Cell>
          <Cell label={t('migrations')}>{t('current')}</Cell>
          <Cell label={t('checked')} quiet>
            {t('now')}
          </Cell>
        </Row>
        {items.map((database) => (
          <Row key={database.key}>
            <Cell header className="font-mono text-xs wrap-anywhere">
              {database.key}
            </Cell>
            <Cell label={t('tenant')}>
              <span className="grid justify-items-start gap-1">
                <Link
                  href={`/operator/tenants/${database.tenant.id}#database`}
                  className="hit font-medium wrap-anywhere hover:underline"
                >
                  {database.tenant.name}
                </Link>
                {database.movingTo !== null ? (
                  <Badge tone="warn">{t('rows.moving')}</Badge>
                ) : (
                  database.place === 'pooled' && (
                    <span className="text-xs text-ink-2">{t('rows.pooled')}</span>
                  )
                )}
              </span>
            </Cell>
            <Cell label={t('health')}>
              <DatabaseHealth fault={database.fault} checked={database.checkedAt !== null} />
            </Cell>
            <Cell label={t('connections')} className="tabular-nums">
              <DatabaseConnections
                used={database.connections}
                allowed={database.connectionsAllowed}
              />
            </Cell>
            <Cell label={t('migrations')}>
              <DatabaseMigrations missing={database.migrationsMissing} />
            </Cell>
            <Cell label={t('checked')} quiet>
              {database.checkedAt ? <Time at={database.checkedAt} precise /> : '–'}
            </Cell>
          </Row>
        ))}
      </Table>
      {items.length === 0 && (
        <Nothing>{t.rich('own', { code: (text) => <code>{text}</code> })}</Nothing>
      )}
      {items.length < total && (
        <p className="text-sm text-ink-2">{t('more', { shown: items.length, total })}</p>
      )}
    </>
  );
}
