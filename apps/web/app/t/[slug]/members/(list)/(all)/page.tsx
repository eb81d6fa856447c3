import { can } from '@gatehouse/policy/can';
import { getBulk, seesSecurity } from '@gatehouse/services/members';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { findById } from '#src/bulk/find-by-id.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { BulkStatus } from '#src/members/bulk/bulk-status.tsx';
import { loadMembersPage } from '#src/members/load-members-page.ts';
import { memberParameters } from '#src/members/members-query.ts';
import { MembersList } from '#src/members/members-list.tsx';
import { MembersToolbar } from '#src/members/members-toolbar.tsx';
import { PeopleTabs } from '#src/members/people-tabs.tsx';
import { SavedViewTabs } from '#src/members/saved-view-tabs.tsx';
import { getViewCounts } from '#src/members/saved-views.ts';
import { getDeps } from '#src/server/session.ts';
import { ListKeys } from '#src/shell/list-keys.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members');
  return { title: t('title') };
}

export default async function MembersPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/members'>) {
  const context = await openTenant(params, 'members:read');
  if (!context) return null;
  const [search, t, deps] = await Promise.all([
    searchParams,
    getTranslations('members'),
    getDeps(),
  ]);
  const [view, bulk] = await Promise.all([
    loadMembersPage(context, search),
    findById(search['bulk'], (id) => getBulk(deps, context, { id })),
  ]);
  const { path, query, cursor, page, rows, people, customRoles } = view;
  const { slug, name } = context.tenant;
  return (
    <ClientMessages of={['members', 'inviting', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        actions={<MembersToolbar context={context} view={view} />}
      >
        <ListKeys />
        <RefreshWhile waiting={rows.some(({ pending }) => pending)} everySeconds={2} />
        <PeopleTabs context={context} people={people} open="members" />
        <div className="grid gap-4">
          <SavedViewTabs path={path} query={query} views={getViewCounts(people)} />
          {bulk && (
            <BulkStatus
              slug={slug}
              path={path}
              bulk={bulk}
              undoable={Object.values(view.powers).includes(true)}
            />
          )}
          <MembersList
            tenant={{ slug, name }}
            path={path}
            query={query}
            rows={rows}
            matching={{ count: view.matching, filter: memberParameters(query) }}
            customRoles={customRoles.map(({ id, name: role }) => ({ id, name: role }))}
            security={seesSecurity(context)}
            logged={can(context, 'audit:read')}
            cursor={cursor}
            choices={view.choices}
            powers={view.powers}
            work={bulk && { id: bulk.id, running: bulk.finishedAt === null }}
          />
          <Pages
            label={t('pages')}
            path={path}
            keep={{ ...query }}
            cursor={cursor}
            previousCursor={page.previousCursor}
            nextCursor={page.nextCursor}
            texts={{ first: t('previous'), next: t('next') }}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
