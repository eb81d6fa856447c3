import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';
import { can } from '@gatehouse/policy/can';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { countMembers, getBulk, listMembers, seesSecurity } from '@gatehouse/services/members';
import { getBulkInvitations } from '@gatehouse/services/invitations';
import { listRoles } from '@gatehouse/services/roles';
import { getInvitationRules } from '@gatehouse/services/tenants';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { InvitationSection } from '#src/invitations/invitation-section.tsx';
import { InviteMany } from '#src/invitations/invite-many.tsx';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { InviteMember } from '#src/invitations/invite-member.tsx';
import { BulkBar } from '#src/members/bulk/bulk-bar.tsx';
import { BulkInvitationsStatus } from '#src/invitations/bulk-invitations-status.tsx';
import { BulkStatus } from '#src/members/bulk/bulk-status.tsx';
import { SelectionProvider } from '#src/members/bulk/selection.tsx';
import { ListKeys } from '#src/shell/list-keys.tsx';
import { getApiUrl } from '#src/api-url.ts';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import { ColumnMenu } from '#src/members/column-menu.tsx';
import { SortMenu } from '#src/members/sort-menu.tsx';
import { MemberSearch } from '#src/members/member-search.tsx';
import { MemberTable } from '#src/members/member-table.tsx';
import {
  HIDEABLE,
  hiddenColumns,
  memberFilter,
  memberParameters,
  membersAddress,
  membersQuery,
  SECURITY_COLUMNS,
  sortAddress,
  sortedBy,
  withColumnTurned,
} from '#src/members/members-query.ts';
import { grantableRoles, heldRole } from '#src/members/role-choices.ts';
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
  const cursor = parseCursor(search['cursor']);
  const invitationsCursor = parseCursor(search['invitations']);
  const query = membersQuery(search, seesSecurity(context));
  const filter = memberFilter(query);
  const { status: _status, ...anyStatus } = filter;
  const order = { sort: query.sort, descending: query.order === 'desc' };
  const [page, counts, roles, mayInvite, rules] = await Promise.all([
    readPage(cursor, (from) =>
      listMembers(deps, context, { ...order, filter, limit: 50, cursor: from }),
    ),
    countMembers(deps, context, anyStatus),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    mayInviteHere(deps, context),
    getInvitationRules(deps, context),
  ]);
  const { slug, name } = context.tenant;
  const path = `/t/${slug}/members`;
  const grantable = grantableRoles(context, roles, (one) => roleName(one));
  const choices = mayInvite ? grantable : [];
  // Owners are made one by one.
  const many = grantable.filter(({ value }) => value !== 'owner');
  const may = {
    changeRole: can(context, 'members:change_role'),
    secure: can(context, 'members:secure'),
    deactivate: can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const selectable = page.items.filter(
    (member) =>
      Object.values(may).includes(true) &&
      member.userId !== context.principal.userId &&
      withinCeiling(context, heldRole(member, roles)),
  );
  const parameters = memberParameters(query);
  const bulkId = search['bulk'];
  const bulk =
    typeof bulkId === 'string' && isUuid(bulkId)
      ? await orNull(getBulk(deps, context, { id: bulkId }))
      : null;
  const invitedId = search['invited'];
  const invited =
    typeof invitedId === 'string' && isUuid(invitedId)
      ? await orNull(getBulkInvitations(deps, context, { id: invitedId }))
      : null;
  const kept = { ...query, invitations: invitationsCursor };
  return (
    <ClientMessages of={['members', 'invitations', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={
          <>
            <SortMenu
              choices={(['name', ...HIDEABLE] as const)
                .filter((column) => seesSecurity(context) || !SECURITY_COLUMNS.includes(column))
                .map((column) => ({
                  column,
                  sorted: sortedBy(query, column),
                  href: sortAddress(path, query, column),
                }))}
            />
            <ColumnMenu
              choices={HIDEABLE.filter(
                (column) => seesSecurity(context) || !SECURITY_COLUMNS.includes(column),
              ).map((column) => ({
                column,
                shown: !hiddenColumns(query).has(column),
                href: membersAddress(path, withColumnTurned(query, column)),
              }))}
            />
            {can(context, 'members:export') && (
              <ExportMenu
                href={getApiUrl('/tenants/{tenant}/members/export', { path: { tenant: slug } })}
                parameters={{
                  ...parameters,
                  ...(query.sort && { sort: query.sort }),
                  ...(query.order && { order: query.order }),
                }}
              />
            )}
            {choices.length > 0 && (
              <>
                <InviteMany
                  tenant={{ slug, name }}
                  choices={many}
                  defaultRole={rules.defaultRole}
                />
                <InviteMember
                  tenant={{ slug, name }}
                  choices={choices}
                  defaultRole={rules.defaultRole}
                />
              </>
            )}
          </>
        }
      >
        <ListKeys />
        <RefreshWhile waiting={page.items.some(({ pending }) => pending)} everySeconds={2} />
        <div className="grid gap-4">
          <MemberSearch
            path={path}
            query={query}
            customRoles={roles}
            counts={counts}
            security={seesSecurity(context)}
          />
          {invited && (
            <BulkInvitationsStatus
              path={path}
              bulk={{ items: invited.items, finished: invited.finishedAt !== null }}
              choices={many}
            />
          )}
          {bulk && <BulkStatus slug={slug} path={path} bulk={bulk} />}
          <SelectionProvider key={JSON.stringify(query)}>
            {page.items.length > 0 ? (
              <MemberTable
                context={context}
                path={path}
                query={query}
                members={page.items}
                customRoles={roles}
                selectable={new Set(selectable.map(({ userId }) => userId))}
              />
            ) : (
              <EmptyState icon={<SearchX />} title={t('noMatch.title')}>
                {t('noMatch.text')}
              </EmptyState>
            )}
            <BulkBar
              tenant={{ slug, name }}
              path={path}
              page={selectable.map((member) => ({ userId: member.userId, name: member.name }))}
              matching={{
                count: query.status ? counts[query.status] : counts.active + counts.deactivated,
                filter: parameters,
              }}
              choices={many}
              may={may}
            />
          </SelectionProvider>
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
        {can(context, 'members:invite') && (
          <InvitationSection
            context={context}
            mayInvite={mayInvite}
            customRoles={roles}
            cursor={invitationsCursor}
            keep={{ ...query, cursor }}
          />
        )}
      </TenantPage>
    </ClientMessages>
  );
}

/** What the reader asked for by its id; null for what is not there, or not theirs. */
async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (isDomainError(error) && ['resource.not_found', 'permission.denied'].includes(error.code)) {
      return null;
    }
    throw error;
  }
}
