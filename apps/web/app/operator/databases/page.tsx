import { listDatabases } from '@gatehouse/services/operator';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DatabasesTable } from '#src/operator/databases-table.tsx';
import { OperatorBreadcrumb } from '#src/operator/operator-breadcrumb.tsx';
import { getDeps, requireOperator } from '#src/server/session.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  await requireOperator();
  const t = await getTranslations('operator.databases');
  return { title: t('title') };
}

export default async function OperatorDatabasesPage() {
  const { user, operator } = await requireOperator();
  const [t, databases] = await Promise.all([
    getTranslations('operator.databases'),
    listDatabases(await getDeps(), operator),
  ]);
  return (
    <TopBar user={user}>
      <RefreshWhile waiting everySeconds={15} />
      <OperatorBreadcrumb current={t('title')} />
      <PageHeader title={t('title')} description={t('text')} />
      <DatabasesTable databases={databases} />
    </TopBar>
  );
}
