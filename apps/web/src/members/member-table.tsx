import type { PageContext } from '#src/shell/page-context.ts';
import { can } from '@gatehouse/policy/can';
import { wholeRole, withinCeiling } from '@gatehouse/policy/ceiling';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import type { MemberRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { ROLE_NAMES } from '#src/format/words.ts';
import { MemberActions } from './member-actions.tsx';

const COLUMNS = [
  { name: 'Person' },
  { name: 'Role' },
  { name: 'Status' },
  { name: 'Invited by' },
  { name: 'Since' },
  { name: 'Actions', hidden: true, className: 'w-12' },
];

interface MemberTableProps {
  context: PageContext;
  members: readonly MemberRow[];
}

export function MemberTable({ context, members }: MemberTableProps) {
  return (
    <Table caption="Members" columns={COLUMNS}>
      {members.map((member) => (
        <Row key={member.userId} muted={member.status === 'deactivated'}>
          <Cell header className="max-sm:pr-10">
            <Person member={member} self={member.userId === context.principal.userId} />
          </Cell>
          <Cell label="Role">{ROLE_NAMES[member.role]}</Cell>
          <Cell label="Status">
            <Status member={member} />
          </Cell>
          <Cell label="Invited by" className="wrap-anywhere lg:min-w-28 sm:text-ink-2">
            {member.invitedByName ?? '–'}
          </Cell>
          <Cell label="Since" className="sm:text-ink-2">
            <Time at={member.createdAt} />
          </Cell>
          <Cell className="max-sm:absolute max-sm:top-3.5 max-sm:right-2.5">
            <Actions context={context} member={member} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Person({ member, self }: { member: MemberRow; self: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={member.name} />
      <span className="grid min-w-0">
        <span className="flex items-center gap-1.5 font-medium">
          <span>{member.name}</span>
          {self && <Badge tone="accent">You</Badge>}
        </span>
        {member.email !== member.name && (
          <span className="break-all text-ink-2">{member.email}</span>
        )}
      </span>
    </span>
  );
}

function Status({ member }: { member: MemberRow }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {member.status === 'active' ? (
        <Badge tone="good" dot>
          Active
        </Badge>
      ) : (
        <Badge dot>Deactivated</Badge>
      )}
      {member.pending && <Badge tone="warn">Updating…</Badge>}
    </span>
  );
}

function Actions({ context, member }: { context: PageContext; member: MemberRow }) {
  const { role, tenant } = context;
  const self = member.userId === context.principal.userId;
  const may = {
    changeRole: can(context, 'members:change_role'),
    // Whoever deactivates themselves can not take it back; leaving is clearer.
    deactivate: !self && can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const any = may.changeRole || may.deactivate || may.remove;
  if (role === null || !any || !withinCeiling(context, wholeRole(member.role))) return null;
  const { userId, name, status, version } = member;
  return (
    <MemberActions
      tenant={{ slug: tenant.slug, name: tenant.name }}
      member={{ userId, name, role: member.role, status, version, self }}
      ceiling={role}
      may={may}
    />
  );
}
