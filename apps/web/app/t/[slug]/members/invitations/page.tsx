import { getBulkInvitations, listInvitations } from '@gatehouse/services/invitations';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { MailPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { findById } from '#src/bulk/find-by-id.ts';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { BulkInvitationsStatus } from '#src/invitations/bulk-invitations-status.tsx';
import { InvitationList } from '#src/invitations/invitation-list.tsx';
import { InviteButton } from '#src/invitations/invite-button.tsx';
import { toShownInvitation } from '#src/invitations/shown-invitation.ts';
import { LiveRefresh } from '#src/live/live-refresh.tsx';
import { loadPeoplePage } from '#src/members/load-people-page.ts';
import { PeopleTabs } from '#src/members/people-tabs.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations');
  return { title: t('title') };
}

export default async function InvitationsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/members/invitations'>) {
  const context = await openTenant(params, 'members:invite');
  if (!context) return null;
  const [search, t, members, roles, errors, view] = await Promise.all([
    searchParams,
    getTranslations('invitations'),
    getTranslations('members'),
    getTranslations('roles.names'),
    getTranslations('errors'),
    loadPeoplePage(context),
  ]);
  const { deps, customRoles, mayInvite, acts, choices, defaultRole } = view;
  const cursor = parseCursor(search['cursor']);
  const [page, invited] = await Promise.all([
    readPage(cursor, (from) => listInvitations(deps, context, { limit: 50, cursor: from })),
    findById(search['invited'], (id) => getBulkInvitations(deps, context, { id })),
  ]);
  const { slug, name } = context.tenant;
  const path = `/t/${slug}/members/invitations`;
  const rows = page.items.map((one) =>
    toShownInvitation(one, context, customRoles, (role) => roles(role)),
  );
  return (
    <ClientMessages
      of={invited ? ['invitations', 'inviting', 'errors'] : ['invitations', 'inviting']}
    >
      <TenantPage
        context={context}
        title={members('title')}
        actions={
          acts &&
          choices.length > 0 && (
            <InviteButton tenant={{ slug, name }} choices={choices} defaultRole={defaultRole} />
          )
        }
      >
        <RefreshWhile
          waiting={rows.some(({ delivery }) => delivery === 'queued')}
          everySeconds={2}
        />
        <LiveRefresh slug={slug} kinds={['invitations', 'roles']} />
        <PeopleTabs context={context} people={view.people} open="invitations" />
        <section aria-labelledby="invitations" className="grid gap-4">
          <h2 id="invitations" className="sr-only">
            {t('title')}
          </h2>
          <p className="max-w-prose text-sm text-ink-2">{t('description')}</p>
          {invited && (
            <BulkInvitationsStatus
              path={path}
              bulk={{ items: invited.items, finished: invited.finishedAt !== null }}
              choices={choices}
            />
          )}
          {!mayInvite && <Notice tone="info">{errors('invitation.owners_only')}</Notice>}
          {rows.some(({ delivery }) => delivery === 'held') && (
            <Notice tone="warn">{t('held')}</Notice>
          )}
          {rows.length > 0 ? (
            <InvitationList tenant={{ slug, name }} rows={rows} acts={acts} />
          ) : (
            <EmptyState icon={<MailPlus />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )}
          <Pages label={t('pages')} path={path} cursor={cursor} nextCursor={page.nextCursor} />
        </section>
      </TenantPage>
    </ClientMessages>
  );
}
