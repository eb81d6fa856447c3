'use client';

import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import { MenuItem, MenuSeparator } from '@gatehouse/ui/menu';
import { KeyRound, UserCheck, UserMinus, UserX } from 'lucide-react';
import { useState } from 'react';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { MemberDialog, type MemberDialogKind } from './member-dialog.tsx';

export interface ActionTenant {
  readonly slug: string;
  readonly name: string;
}

export interface ActionMember {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly version: number;
  /** The one who looks at the page. */
  readonly self: boolean;
}

interface MemberActionsProps {
  tenant: ActionTenant;
  member: ActionMember;
  ceiling: Role;
  may: { changeRole: boolean; deactivate: boolean; remove: boolean };
}

export function MemberActions({ tenant, member, ceiling, may }: MemberActionsProps) {
  const [open, setOpen] = useState<MemberDialogKind | null>(null);
  const active = member.status === 'active';
  return (
    <>
      <RowMenu label={`Actions for ${member.name}`}>
        {may.changeRole && (
          <MenuItem onSelect={() => setOpen('role')}>
            <KeyRound aria-hidden="true" />
            Change role…
          </MenuItem>
        )}
        {may.deactivate && (
          <MenuItem onSelect={() => setOpen(active ? 'deactivate' : 'reactivate')}>
            {active ? <UserMinus aria-hidden="true" /> : <UserCheck aria-hidden="true" />}
            {active ? 'Deactivate…' : 'Reactivate…'}
          </MenuItem>
        )}
        {may.remove && (may.changeRole || may.deactivate) && <MenuSeparator />}
        {may.remove && (
          <MenuItem danger onSelect={() => setOpen('remove')}>
            <UserX aria-hidden="true" />
            {member.self ? 'Leave…' : 'Remove…'}
          </MenuItem>
        )}
      </RowMenu>
      {open && (
        <MemberDialog
          kind={open}
          tenant={tenant}
          member={member}
          ceiling={ceiling}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
