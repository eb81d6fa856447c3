import { can } from '@gatehouse/policy/can';
import { countMembers } from '@gatehouse/services/members/count';
import { listMembers } from '@gatehouse/services/members/list';
import { seesSecurity } from '@gatehouse/services/members/member';
import { listRoles } from '@gatehouse/services/roles/list';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cursorOf } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { InvitationSection } from '#src/invitations/invitation-section.tsx';
import { InviteMember } from '#src/invitations/invite-member.tsx';
import { MemberSearch } from '#src/members/member-search.tsx';
import { MemberTable } from '#src/members/member-table.tsx';
import { memberFilter, membersQuery } from '#src/members/members-query.ts';
import { grantableRoles } from '#src/members/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
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
  const [search, deps, t, roleName] = await Promise.all([
    searchParams,
    getDeps(),
    getTranslations('members'),
    getTranslations('roles.names'),
  ]);
  const cursor = cursorOf(search['cursor']);
  const invitationsCursor = cursorOf(search['invitations']);
  const query = membersQuery(search, seesSecurity(context));
  const filter = memberFilter(query);
  const { status: _status, ...anyStatus } = filter;
  const order = { sort: query.sort, descending: query.order === 'desc' };
  const [page, counts, roles] = await Promise.all([
    readPage(cursor, (from) =>
      listMembers(deps, context, { ...order, filter, limit: 50, cursor: from }),
    ),
    countMembers(deps, context, anyStatus),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
  ]);
  const { slug, name } = context.tenant;
  const path = `/t/${slug}/members`;
  const mayInvite = can(context, 'members:invite');
  const choices = mayInvite ? grantableRoles(context, roles, (one) => roleName(one)) : [];
  const kept = { ...query, invitations: invitationsCursor };
  return (
    <ClientMessages of={['members', 'invitations', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={choices.length > 0 && <InviteMember tenant={{ slug, name }} choices={choices} />}
      >
        <RefreshWhile waiting={page.items.some(({ pending }) => pending)} everySeconds={2} />
        <div className="grid gap-4">
          <MemberSearch
            path={path}
            query={query}
            customRoles={roles}
            counts={counts}
            security={seesSecurity(context)}
          />
          {page.items.length > 0 ? (
            <MemberTable
              context={context}
              path={path}
              query={query}
              members={page.items}
              customRoles={roles}
            />
          ) : (
            <EmptyState icon={<SearchX />} title={t('noMatch.title')}>
              {t('noMatch.text')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={path}
            keep={kept}
            cursor={cursor}
            previousCursor={page.previousCursor}
            nextCursor={page.nextCursor}
            texts={{ first: t('previous'), next: t('next') }}
          />
        </div>
        {mayInvite && (
          <InvitationSection
            context={context}
            customRoles={roles}
            cursor={invitationsCursor}
            keep={{ ...query, cursor }}
          />
        )}
      </TenantPage>
    </ClientMessages>
  );
}
