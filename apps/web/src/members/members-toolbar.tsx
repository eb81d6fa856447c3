import { can } from '@gatehouse/policy/can';
import { useTranslations } from 'next-intl';
import { seesSecurity } from '@gatehouse/services/members';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { getApiUrl } from '#src/api-url.ts';
import { InviteButton } from '#src/invitations/invite-button.tsx';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { ColumnMenu } from './column-menu.tsx';
import type { MembersView } from './load-members-page.ts';
import {
  HIDEABLE,
  hiddenColumns,
  memberParameters,
  membersAddress,
  SECURITY_COLUMNS,
  withColumnTurned,
} from './members-query.ts';
import { RemindOfMfa } from './remind-of-mfa.tsx';
import { getSavedView } from './saved-views.ts';

interface MembersToolbarProps {
  context: PageContext;
  view: MembersView;
}

/** Which columns the list has, its export, and the way to invite. */
export function MembersToolbar({ context, view }: MembersToolbarProps) {
  const { path, query, choices, mayInvite, powers, defaultRole } = view;
  const t = useTranslations('inviting.create');
  const { slug, name } = context.tenant;
  const columns = HIDEABLE.filter(
    (column) => seesSecurity(context) || !SECURITY_COLUMNS.includes(column),
  );
  return (
    <>
      {getSavedView(query) === 'withoutMfa' && powers.secure && <RemindOfMfa slug={slug} />}
      <span className="max-sm:hidden">
        <ColumnMenu
          choices={columns.map((column) => ({
            column,
            shown: !hiddenColumns(query).has(column),
            href: membersAddress(path, withColumnTurned(query, column)),
          }))}
        />
      </span>
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
        <DeniedAct context={context} permission="members:invite">
          {t('open')}
        </DeniedAct>
      )}
      {mayInvite && choices.length > 0 && (
        <InviteButton tenant={{ slug, name }} choices={choices} defaultRole={defaultRole} />
      )}
    </>
  );
}
