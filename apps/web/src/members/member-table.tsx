import { MEMBER_SORTS, type MemberSort } from '@gatehouse/domain/member-list';
import { can } from '@gatehouse/policy/can';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { seesSecurity } from '@gatehouse/services/members/member';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { cx } from '@gatehouse/ui/cx';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import type { PageContext } from '#src/shell/page-context.ts';
import { SelectMember } from './bulk/select-member.tsx';
import { MemberActions } from './member-actions.tsx';
import type { MembersQuery } from './members-query.ts';
import { type CustomRole, customRoleOf, grantableRoles, heldRole } from './role-choices.ts';
import { SortLink } from './sort-link.tsx';

/** What only those see who look after members. */
const SECURITY: readonly string[] = ['mfa', 'lastSignIn'];
const COLUMNS = ['name', 'role', 'status', 'mfa', 'lastSignIn', 'invitedBy', 'createdAt'] as const;

/** Shown in cards and in wide tables, not in those between. */
const WIDE_ONLY = 'sm:max-xl:hidden';

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
  const security = seesSecurity(context);
  const sorted: MemberSort = query.sort ?? 'name';
  const columns = [
    ...COLUMNS.filter((sort) => security || !SECURITY.includes(sort)).map((sort) => {
      const name = t(`columns.${sort}`);
      return {
        name,
        className: sort === 'invitedBy' ? WIDE_ONLY : '',
        heading: MEMBER_SORTS.includes(sort) && (
          <SortLink path={path} query={query} sort={sort} name={name} />
        ),
        sorted:
          sort === sorted
            ? query.order === 'desc'
              ? ('descending' as const)
              : ('ascending' as const)
            : undefined,
      };
    }),
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  const nameOf = (member: MemberRow) =>
    customRoleOf(member, customRoles)?.name ?? roleName(member.role);
  return (
    <Table caption={t('caption')} columns={columns}>
      {members.map((member) => (
        <Row key={member.userId} muted={member.status === 'deactivated'}>
          <Cell header className="max-sm:pr-10">
            <Person
              member={member}
              self={member.userId === context.principal.userId}
              selectable={selectable.has(member.userId)}
            />
          </Cell>
          <Cell label={t('columns.role')} className="wrap-anywhere">
            {nameOf(member)}
          </Cell>
          <Cell label={t('columns.status')}>
            <Status member={member} />
          </Cell>
          {security && (
            <>
              <Cell label={t('columns.mfa')} className="sm:text-ink-2">
                {member.mfa ? t('mfa.on') : t('mfa.off')}
              </Cell>
              <Cell label={t('columns.lastSignIn')} className="sm:text-ink-2">
                {member.lastSignInAt ? <Time at={member.lastSignInAt} /> : t('never')}
              </Cell>
            </>
          )}
          <Cell
            label={t('columns.invitedBy')}
            className={cx('wrap-anywhere sm:text-ink-2', WIDE_ONLY)}
          >
            {member.invitedByName ?? t('none')}
          </Cell>
          <Cell label={t('columns.createdAt')} className="sm:text-ink-2">
            <Time at={member.createdAt} />
          </Cell>
          <Cell className="max-sm:absolute max-sm:top-3.5 max-sm:right-2.5">
            <Actions
              context={context}
              member={member}
              roleName={nameOf(member)}
              customRoles={customRoles}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

interface PersonProps {
  member: MemberRow;
  self: boolean;
  selectable: boolean;
}

function Person({ member, self, selectable }: PersonProps) {
  const t = useTranslations('members');
  return (
    <span className="flex min-w-0 items-center gap-3">
      {selectable && <SelectMember userId={member.userId} name={member.name} />}
      <Avatar name={member.name} />
      <span className="grid min-w-0">
        <span className="flex items-center gap-1.5 font-medium">
          <span>{member.name}</span>
          {self && <Badge tone="accent">{t('you')}</Badge>}
        </span>
        {member.email !== member.name && (
          <span className="break-all text-ink-2">{member.email}</span>
        )}
      </span>
    </span>
  );
}

function Status({ member }: { member: MemberRow }) {
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

interface ActionsProps {
  context: PageContext;
  member: MemberRow;
  roleName: string;
  customRoles: readonly CustomRole[];
}

function Actions({ context, member, roleName, customRoles }: ActionsProps) {
  const baseName = useTranslations('roles.names');
  const { role, tenant } = context;
  const self = member.userId === context.principal.userId;
  const may = {
    changeRole: can(context, 'members:change_role'),
    // Whoever deactivates themselves can not take it back; leaving is clearer.
    deactivate: !self && can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const any = may.changeRole || may.deactivate || may.remove;
  const theirs = heldRole(member, customRoles);
  if (role === null || !any || !withinCeiling(context, theirs)) return null;
  const choices = grantableRoles(context, customRoles, (one) => baseName(one));
  const { userId, name, status, version } = member;
  return (
    <MemberActions
      tenant={{ slug: tenant.slug, name: tenant.name }}
      member={{
        userId,
        name,
        role: {
          value: member.customRoleId ?? member.role,
          name: roleName,
          base: member.role,
          permissions: [...theirs.permissions],
        },
        status,
        version,
        self,
      }}
      choices={choices}
      may={may}
    />
  );
}
