import { isStronger } from '@gatehouse/domain/role';
import { listJoinRequests } from '@gatehouse/services/join-requests';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { DoorOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { JoinRequestTable } from '#src/join-requests/join-request-table.tsx';
import { LiveRefresh } from '#src/live/live-refresh.tsx';
import { loadPeoplePage } from '#src/members/load-people-page.ts';
import { PeopleTabs } from '#src/members/people-tabs.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joinRequests');
  return { title: t('title') };
}

/** Who asks to join. */
export default async function RequestsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/members/requests'>) {
  const context = await openTenant(params, 'members:invite');
  if (!context) return null;
  const [search, t, members, errors, view] = await Promise.all([
    searchParams,
    getTranslations('joinRequests'),
    getTranslations('members'),
    getTranslations('errors'),
    loadPeoplePage(context),
  ]);
  const { deps, mayInvite, acts, defaultRole } = view;
  const cursor = parseCursor(search['cursor']);
  const page = await readPage(cursor, (from) =>
    listJoinRequests(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const choices = view.choices.filter(({ base }) => !isStronger(base, defaultRole));
  return (
    <ClientMessages of={['joinRequests']}>
      <TenantPage context={context} title={members('title')}>
        <LiveRefresh slug={slug} kinds={['join_requests', 'invitations']} />
        <PeopleTabs context={context} people={view.people} open="requests" />
        <section aria-labelledby="join-requests" className="grid gap-4">
          <h2 id="join-requests" className="sr-only">
            {t('title')}
          </h2>
          <p className="max-w-prose text-sm text-ink-2">{t('description')}</p>
          {!mayInvite && <Notice tone="info">{errors('invitation.owners_only')}</Notice>}
          {page.items.length > 0 ? (
            <JoinRequestTable
              tenant={{ slug, name }}
              requests={page.items.map(({ id, name: person, email, note, createdAt }) => ({
                id,
                name: person,
                email,
                note,
                createdAt,
              }))}
              answers={acts ? { choices, defaultRole } : null}
            />
          ) : (
            <EmptyState icon={<DoorOpen />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/members/requests`}
            cursor={cursor}
            nextCursor={page.nextCursor}
          />
        </section>
      </TenantPage>
    </ClientMessages>
  );
}
