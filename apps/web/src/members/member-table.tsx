'use client';

import { isRole } from '@gatehouse/domain/role';
import { Table } from '@gatehouse/ui/table';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { SelectPage } from './bulk/select-page.tsx';
import type { MemberDialogKind } from './member-dialog.tsx';
import { MemberTableRow } from './member-table-row.tsx';
import { type MembersQuery, sortedBy } from './members-query.ts';
import type { MemberPowers, ShownMember, ShownRow } from './shown-member.ts';
import { SortLink } from './sort-link.tsx';
import type { ActionTenant } from './use-member-changes.ts';
import { useMemberColumns } from './use-member-columns.tsx';

// Not part of the page: it comes when a menu's item is chosen.
const MemberDialog = dynamic(() => import('./member-dialog.tsx').then((all) => all.MemberDialog), {
  ssr: false,
});

interface MemberTableProps {
  tenant: ActionTenant;
  path: string;
  query: MembersQuery;
  rows: readonly ShownRow[];
  /** Whether the reader knows of second factors and sign-ins. */
  security: boolean;
  choices: readonly RoleChoice[];
  powers: MemberPowers;
}

/** The members of a page, drawn from plain rows. */
export function MemberTable({
  tenant,
  path,
  query,
  rows,
  security,
  choices,
  powers,
}: MemberTableProps) {
  const t = useTranslations('members');
  const { columns, shows } = useMemberColumns(path, query, security);
  const [open, setOpen] = useState<{ kind: MemberDialogKind; member: ShownMember } | null>(null);
  const acts = Object.values(powers).includes(true);
  const name = t('columns.name');
  const person = {
    name,
    sorted: sortedBy(query, 'name'),
    heading: (
      <span className="flex items-center gap-3">
        {acts && <SelectPage rows={rows} />}
        <SortLink path={path} query={query} sort="name" name={name} />
      </span>
    ),
  };
  return (
    <>
      <Table
        main
        caption={t('caption')}
        columns={[person, ...columns, { name: t('columns.actions'), hidden: true }]}
      >
        {rows.map((member) => (
          <MemberTableRow
            key={member.userId}
            path={path}
            member={member}
            shows={shows}
            acts={acts}
            powers={powers}
            onAct={(kind) => setOpen({ kind, member })}
          />
        ))}
      </Table>
      {open && (
        <MemberDialog
          kind={open.kind}
          tenant={tenant}
          member={toActionMember(open.member, choices)}
          choices={choices}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function toActionMember(member: ShownMember, choices: readonly RoleChoice[]) {
  const { userId, name, status, version, mfa, role, roleName } = member;
  const base = member.base ?? (isRole(role) ? role : 'viewer');
  const held = choices.find(({ value }) => value === role);
  return {
    userId,
    name,
    status,
    version,
    self: member.self === true,
    mfa: mfa === true,
    role: held ?? { value: role, name: roleName, base, permissions: [] },
  };
}
