import { MEMBER_SORTS } from '@gatehouse/domain/member-list';
import { seesSecurity } from '@gatehouse/services/members';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { cx } from '@gatehouse/ui/cx';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { type CustomRole, findCustomRole } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { SelectMember } from './bulk/select-member.tsx';
import { MemberRowActions } from './member-row-actions.tsx';
import {
  HIDEABLE,
  hiddenColumns,
  type MembersQuery,
  SECURITY_COLUMNS,
  sortedBy,
} from './members-query.ts';
import { SortLink } from './sort-link.tsx';

const COLUMNS = ['name', ...HIDEABLE] as const;

/** Shown in cards and in wide tables, not in those between. */
const WIDE_ONLY: Readonly<Record<string, string>> = {
  mfa: 'lg:max-xl:hidden',
  invitedBy: 'lg:max-2xl:hidden',
  createdAt: 'lg:max-xl:hidden',
};

interface MemberTableProps {
  context: PageContext;
  path: string;
  query: MembersQuery;
  members: readonly MemberRow[];
  customRoles: readonly CustomRole[];
  /** Ids of those who can be chosen for a change of many. */
  selectable: ReadonlySet<string>;
}

export function MemberTable({
  context,
  path,
  query,
  members,
  customRoles,
  selectable,
}: MemberTableProps) {
  const t = useTranslations('members');
  const roleName = useTranslations('roles.names');
  const hidden = hiddenColumns(query);
  const shows = (column: string) =>
    !hidden.has(column) && (seesSecurity(context) || !SECURITY_COLUMNS.includes(column));
  const columns = [
    ...COLUMNS.filter(shows).map((sort) => {
      const name = t(`columns.${sort}`);
      return {
        name,
        className: cx('whitespace-nowrap', WIDE_ONLY[sort]),
        heading: MEMBER_SORTS.includes(sort) && (
          <SortLink path={path} query={query} sort={sort} name={name} />
        ),
        sorted: sortedBy(query, sort),
      };
    }),
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  const getRoleName = (member: MemberRow) =>
    findCustomRole(member, customRoles)?.name ?? roleName(member.role);
  return (
    <Table caption={t('caption')} columns={columns}>
      {members.map((member) => (
        <Row key={member.userId} muted={member.status === 'deactivated'}>
          <Cell header className={cx('max-lg:pr-10', WIDEST)}>
            <Person
              path={path}
              member={member}
              self={member.userId === context.principal.userId}
              selectable={selectable.has(member.userId)}
            />
          </Cell>
          {shows('role') && (
            <Cell label={t('columns.role')} className="lg:whitespace-nowrap">
              <span className={cx('block lg:max-w-48', ONE_LINE)} title={getRoleName(member)}>
                {getRoleName(member)}
              </span>
            </Cell>
          )}
          {shows('status') && (
            <Cell label={t('columns.status')} className="lg:whitespace-nowrap">
              <MemberStatus member={member} />
            </Cell>
          )}
          {shows('mfa') && (
            <Cell label={t('columns.mfa')} className={cx('lg:text-ink-2', WIDE_ONLY['mfa'])}>
              {member.mfa ? t('mfa.on') : t('mfa.off')}
            </Cell>
          )}
          {shows('lastSignIn') && (
            <Cell label={t('columns.lastSignIn')} className="lg:whitespace-nowrap lg:text-ink-2">
              {member.lastSignInAt ? <Time at={member.lastSignInAt} /> : t('never')}
            </Cell>
          )}
          {shows('invitedBy') && (
            <Cell
              label={t('columns.invitedBy')}
              className={cx('lg:text-ink-2', WIDE_ONLY['invitedBy'])}
            >
              <span
                className={cx('block lg:max-w-40', ONE_LINE)}
                title={member.invitedByName ?? undefined}
              >
                {member.invitedByName ?? t('none')}
              </span>
            </Cell>
          )}
          {shows('createdAt') && (
            <Cell
              label={t('columns.createdAt')}
              className={cx('lg:whitespace-nowrap lg:text-ink-2', WIDE_ONLY['createdAt'])}
            >
              <Time at={member.createdAt} />
            </Cell>
          )}
          <Cell className="max-lg:absolute max-lg:top-3.5 max-lg:right-2.5">
            <MemberRowActions
              context={context}
              member={member}
              roleName={getRoleName(member)}
              customRoles={customRoles}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

interface PersonProps {
  path: string;
  member: MemberRow;
  self: boolean;
  selectable: boolean;
}

function Person({ path, member, self, selectable }: PersonProps) {
  const t = useTranslations('members');
  return (
    <span className="flex min-w-0 items-center gap-3">
      {selectable && <SelectMember userId={member.userId} name={member.name} />}
      <Avatar name={member.name} />
      <span className="grid min-w-0">
        <span className="flex min-w-0 items-center gap-1.5 font-medium">
          <Link
            href={`${path}/${member.userId}`}
            prefetch={false}
            data-row-link
            title={member.name}
            className={cx('rounded-sm hover:underline', ONE_LINE)}
          >
            {member.name}
          </Link>
          {self && <Badge tone="accent">{t('you')}</Badge>}
        </span>
        {member.email !== member.name && (
          <span className={cx('text-ink-2', ONE_LINE)} title={member.email}>
            {member.email}
          </span>
        )}
      </span>
    </span>
  );
}

/** Active or not, and whether a change is on its way. */
export function MemberStatus({ member }: { member: MemberRow }) {
  const t = useTranslations('members');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={member.status === 'active' ? 'good' : 'neutral'} dot>
        {t(`status.${member.status}`)}
      </Badge>
      {member.pending && <Badge tone="warn">{t('updating')}</Badge>}
    </span>
  );
}
