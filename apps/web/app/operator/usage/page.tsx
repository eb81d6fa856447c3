import { getActivePeople } from '@gatehouse/services/operator';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActivePeopleTable } from '#src/operator/active-people-table.tsx';
import { OperatorBreadcrumb } from '#src/operator/operator-breadcrumb.tsx';
import { getDeps, requireOperator } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  await requireOperator();
  const t = await getTranslations('operator.activePeople');
  return { title: t('title') };
}

export default async function OperatorUsagePage() {
  const { user, operator } = await requireOperator();
  const [t, usage] = await Promise.all([
    getTranslations('operator.activePeople'),
    getActivePeople(await getDeps(), operator),
  ]);
  return (
    <TopBar user={user}>
      <OperatorBreadcrumb current={t('title')} />
      <PageHeader title={t('title')} description={t('text')} />
      <ActivePeopleTable usage={usage} />
    </TopBar>
  );
}
