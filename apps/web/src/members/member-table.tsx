import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';
import { type CustomRole, findCustomRole } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { MemberCells } from './member-cells.tsx';
import { MemberPerson } from './member-person.tsx';
import { MemberRowActions } from './member-row-actions.tsx';
import type { MembersQuery } from './members-query.ts';
import { useMemberColumns } from './use-member-columns.tsx';

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
  const { columns, shows } = useMemberColumns(context, path, query);
  const getRoleName = (member: MemberRow) =>
    findCustomRole(member, customRoles)?.name ?? roleName(member.role);
  return (
    <Table main caption={t('caption')} columns={columns}>
      {members.map((member) => (
        <Row key={member.userId} id={member.userId} muted={member.status === 'deactivated'}>
          <Cell header className={WIDEST}>
            <MemberPerson
              path={path}
              member={member}
              self={member.userId === context.principal.userId}
              selectable={selectable.has(member.userId)}
            />
          </Cell>
          <MemberCells member={member} roleName={getRoleName(member)} shows={shows} />
          <Cell actions>
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
