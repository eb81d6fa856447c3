import type { getPlacement } from '@gatehouse/services/operator';
import { Section } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { DatabaseConnections, DatabaseHealth, DatabaseMigrations } from './database-facts.tsx';
import { Facts } from './facts.tsx';
import { MoveButton } from './move-button.tsx';
import { MovesTable } from './moves-table.tsx';
import { Nothing } from './nothing.tsx';
import { RunningMove } from './running-move.tsx';

interface TenantPlacementProps {
  tenant: { readonly id: string; readonly slug: string; readonly name: string };
  placement: Awaited<ReturnType<typeof getPlacement>>;
}

/** Where the rows of a tenant stand, a move that goes on, and those before it. */
export function TenantPlacement({ tenant, placement }: TenantPlacementProps) {
  const t = useTranslations('operator.tenant.placement');
  const { database, moves } = placement;
  const current = moves.find(({ endedAt }) => endedAt === null);
  const past = moves.filter(({ endedAt }) => endedAt !== null);
  const to = database?.place === 'dedicated' ? 'pooled' : 'dedicated';
  return (
    <Section
      id="database"
      title={t('title')}
      actions={
        database && !current && database.movingTo === null && <MoveButton tenant={tenant} to={to} />
      }
    >
      <RefreshWhile waiting={current !== undefined} everySeconds={2} />
      {database ? (
        <DatabaseFacts database={database} />
      ) : (
        <Nothing>{t.rich('none', { code: (text) => <code>{text}</code> })}</Nothing>
      )}
      {current && <RunningMove tenantId={tenant.id} move={current} />}
      {past.length > 0 ? (
        <MovesTable moves={past} />
      ) : (
        database && !current && <Nothing>{t('nothing')}</Nothing>
      )}
    </Section>
  );
}

type Database = NonNullable<TenantPlacementProps['placement']['database']>;

function DatabaseFacts({ database }: { database: Database }) {
  const t = useTranslations('operator.tenant.placement');
  const words = useTranslations('operator.databases');
  const { key, place, fault, checkedAt, connections, connectionsAllowed } = database;
  return (
    <Facts
      facts={[
        [t('where'), t(place)],
        [
          words('database'),
          <span key="key" className="font-mono text-sm">
            {key}
          </span>,
        ],
        [
          words('health'),
          <DatabaseHealth key="health" fault={fault} checked={checkedAt !== null} />,
        ],
        [
          words('connections'),
          <DatabaseConnections key="used" used={connections} allowed={connectionsAllowed} />,
        ],
        [
          words('migrations'),
          <DatabaseMigrations key="migrations" missing={database.migrationsMissing} />,
        ],
      ]}
    />
  );
}
