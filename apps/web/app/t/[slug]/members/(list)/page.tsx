import { isStronger } from '@gatehouse/domain/role';
import { can } from '@gatehouse/policy/can';
import { seesSecurity } from '@gatehouse/services/members';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { InvitationSection } from '#src/invitations/invitation-section.tsx';
import { JoinRequestSection } from '#src/join-requests/join-request-section.tsx';
import { LiveList } from '#src/live/live-list.tsx';
import { BulkResults } from '#src/members/bulk/bulk-results.tsx';
import { loadMembersPage } from '#src/members/load-members-page.ts';
import { MemberSearch } from '#src/members/member-search.tsx';
import { MembersList } from '#src/members/members-list.tsx';
import { MembersToolbar } from '#src/members/members-toolbar.tsx';
import { withoutOwner } from '#src/roles/role-choices.ts';
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
  const [search, t] = await Promise.all([searchParams, getTranslations('members')]);
  const view = await loadMembersPage(context, search);
  const { path, query, cursor, page, customRoles } = view;
  const requestsCursor = parseCursor(search['requests']);
  const invitationsCursor = parseCursor(search['invitations']);
  return (
    <ClientMessages of={['members', 'invitations', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: context.tenant.name })}
        actions={<MembersToolbar context={context} view={view} />}
      >
        <ListKeys />
        <LiveList
          slug={context.tenant.slug}
          kinds={['members', 'invitations', 'join_requests', 'roles']}
          view={JSON.stringify([query, cursor])}
          rows={page.items.map(({ userId, version }) => ({ id: userId, version }))}
          entity={can(context, 'audit:read') ? 'member' : null}
        />
        <RefreshWhile waiting={page.items.some(({ pending }) => pending)} everySeconds={2} />
        <div className="grid gap-4">
          <MemberSearch
            path={path}
            query={query}
            customRoles={customRoles}
            counts={view.counts}
            security={seesSecurity(context)}
          />
          <BulkResults
            context={context}
            path={path}
            search={search}
            choices={withoutOwner(view.choices)}
          />
          <MembersList context={context} view={view} />
          <Pages
            label={t('pages')}
            path={path}
            keep={{ ...query, invitations: invitationsCursor, requests: requestsCursor }}
            cursor={cursor}
            previousCursor={page.previousCursor}
            nextCursor={page.nextCursor}
            texts={{ first: t('previous'), next: t('next') }}
          />
        </div>
        {can(context, 'members:invite') && (
          <JoinRequestSection
            context={context}
            mayInvite={view.mayInvite}
            choices={view.choices.filter(({ base }) => !isStronger(base, view.defaultRole))}
            defaultRole={view.defaultRole}
            cursor={requestsCursor}
            keep={{ ...query, cursor, invitations: invitationsCursor }}
          />
        )}
        {can(context, 'members:invite') && (
          <InvitationSection
            context={context}
            mayInvite={view.mayInvite}
            customRoles={customRoles}
            cursor={invitationsCursor}
            keep={{ ...query, cursor, requests: requestsCursor }}
          />
        )}
      </TenantPage>
    </ClientMessages>
  );
}
