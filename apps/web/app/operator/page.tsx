import {
  getDrift,
  getGroupRoom,
  getQueues,
  listOperatorTenants,
  listPeople,
  listStaffRequests,
} from '@gatehouse/services/operator';
import { buttonClass } from '@gatehouse/ui/button';
import { PageHeader } from '@gatehouse/ui/page-header';
import { isUuid } from '@gatehouse/domain/ids';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { DriftSection } from '#src/operator/drift-section.tsx';
import { GroupsSection } from '#src/operator/groups-section.tsx';
import { PeopleSection } from '#src/operator/people-section.tsx';
import { QueueSections } from '#src/operator/queue-sections.tsx';
import { RatesSection } from '#src/operator/rates-section.tsx';
import { RequestsSection } from '#src/operator/requests-section.tsx';
import { SearchForm } from '#src/operator/search-form.tsx';
import { TenantSection } from '#src/operator/tenant-section.tsx';
import { getDeps, requireOperator } from '#src/server/session.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';

/** Not even the title tells a stranger that there is something here. */
export async function generateMetadata(): Promise<Metadata> {
  await requireOperator();
  const t = await getTranslations('operator');
  return { title: t('title') };
}

/** Rows of each list. */
const LIMIT = 25;

export default async function OperatorPage({ searchParams }: PageProps<'/operator'>) {
  const { user, operator } = await requireOperator();
  const query = await searchParams;
  const search = toText(query['q']).trim();
  // An id names one tenant: its page says whether it is there.
  if (isUuid(search)) redirect(`/operator/tenants/${search}`);
  const [deps, t] = await Promise.all([getDeps(), getTranslations('operator')]);
  const [metrics, queues, drift, people, tenants, room, requests] = await Promise.all([
    deps.metrics.read(),
    getQueues(deps, operator),
    getDrift(deps, operator),
    listPeople(deps, operator, { limit: LIMIT, search }),
    listOperatorTenants(deps, operator, { limit: LIMIT, search }),
    getGroupRoom(deps, operator),
    listStaffRequests(deps, operator),
  ]);
  return (
    <TopBar user={user}>
      <RefreshWhile waiting everySeconds={5} />
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Link href="/operator/databases" className={buttonClass('secondary')}>
              {t('databases.title')}
            </Link>
            <Link href="/operator/usage" className={buttonClass('secondary')}>
              {t('activePeople.title')}
            </Link>
          </>
        }
      />
      <SearchForm
        label={t('search.label')}
        hint={t('search.hint')}
        find={t('people.find')}
        value={search}
      />
      <RequestsSection requests={requests.items} ownId={user.principal.userId} />
      <TenantSection tenants={tenants.items} />
      <PeopleSection people={people.items} />
      {search === '' && (
        <>
          <QueueSections {...queues} />
          <DriftSection drift={drift} />
          <GroupsSection room={room} />
          <RatesSection metrics={metrics} />
        </>
      )}
    </TopBar>
  );
}

function toText(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 100) : '';
}
