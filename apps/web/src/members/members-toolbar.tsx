import { can } from '@gatehouse/policy/can';
import { useTranslations } from 'next-intl';
import { seesSecurity } from '@gatehouse/services/members';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { getApiUrl } from '#src/api-url.ts';
import { InviteMany } from '#src/invitations/invite-many.tsx';
import { InviteMember } from '#src/invitations/invite-member.tsx';
import { withoutOwner } from '#src/roles/role-choices.ts';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import type { PageContext } from '#src/shell/page-context.ts';
import { ColumnMenu } from './column-menu.tsx';
import type { MembersView } from './load-members-page.ts';
import {
  HIDEABLE,
  hiddenColumns,
  memberParameters,
  membersAddress,
  SECURITY_COLUMNS,
  sortAddress,
  sortedBy,
  withColumnTurned,
} from './members-query.ts';
import { SortMenu } from './sort-menu.tsx';

interface MembersToolbarProps {
  context: PageContext;
  view: MembersView;
}

/** How the list is sorted, which columns it has, its export, and the ways to invite. */
export function MembersToolbar({ context, view }: MembersToolbarProps) {
  const { path, query, choices, mayInvite, defaultRole } = view;
  const t = useTranslations('invitations.create');
  const { slug, name } = context.tenant;
  const tenant = { slug, name };
  const columns = HIDEABLE.filter(
    (column) => seesSecurity(context) || !SECURITY_COLUMNS.includes(column),
  );
  return (
    <>
      <SortMenu
        choices={(['name', ...columns] as const).map((column) => ({
          column,
          sorted: sortedBy(query, column),
          href: sortAddress(path, query, column),
        }))}
      />
      <ColumnMenu
        choices={columns.map((column) => ({
          column,
          shown: !hiddenColumns(query).has(column),
          href: membersAddress(path, withColumnTurned(query, column)),
        }))}
      />
      {can(context, 'members:export') && (
        <ExportMenu
          href={getApiUrl('/tenants/{tenant}/members/export', { path: { tenant: slug } })}
          parameters={{
            ...memberParameters(query),
            ...(query.sort && { sort: query.sort }),
            ...(query.order && { order: query.order }),
          }}
        />
      )}
      {!can(context, 'members:invite') && (
        <DeniedAct slug={slug} permission="members:invite">
          {t('open')}
        </DeniedAct>
      )}
      {mayInvite && choices.length > 0 && (
        <>
          <InviteMany tenant={tenant} choices={withoutOwner(choices)} defaultRole={defaultRole} />
          <InviteMember tenant={tenant} choices={choices} defaultRole={defaultRole} />
        </>
      )}
    </>
  );
}
