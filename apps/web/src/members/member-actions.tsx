'use client';

import { MenuItem, MenuSeparator } from '@gatehouse/ui/menu';
import {
  KeyRound,
  LockKeyhole,
  LogOut,
  ShieldOff,
  UserCheck,
  UserMinus,
  UserX,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RowMenu } from '#src/forms/row-menu.tsx';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { MemberDialog, type MemberDialogKind } from './member-dialog.tsx';
import type { ActionMember, ActionTenant } from './use-member-changes.ts';

interface MemberActionsProps {
  tenant: ActionTenant;
  member: ActionMember;
  /** The roles that the caller may give. */
  choices: readonly RoleChoice[];
  may: { changeRole: boolean; secure: boolean; deactivate: boolean; remove: boolean };
}

export function MemberActions({ tenant, member, choices, may }: MemberActionsProps) {
  const t = useTranslations('members');
  const [open, setOpen] = useState<MemberDialogKind | null>(null);
  const active = member.status === 'active';
  return (
    <>
      <RowMenu label={t('actionsFor', { name: member.name })}>
        {may.changeRole && (
          <MenuItem onSelect={() => setOpen('role')}>
            <KeyRound aria-hidden="true" />
            {t('changeRole.open')}
          </MenuItem>
        )}
        {may.secure && active && (
          <>
            <MenuItem onSelect={() => setOpen('signOut')}>
              <LogOut aria-hidden="true" />
              {t('signOut.open')}
            </MenuItem>
            <MenuItem onSelect={() => setOpen('resetPassword')}>
              <LockKeyhole aria-hidden="true" />
              {t('resetPassword.open')}
            </MenuItem>
            {member.mfa && (
              <MenuItem onSelect={() => setOpen('resetMfa')}>
                <ShieldOff aria-hidden="true" />
                {t('resetMfa.open')}
              </MenuItem>
            )}
          </>
        )}
        {may.deactivate && (
          <MenuItem onSelect={() => setOpen(active ? 'deactivate' : 'reactivate')}>
            {active ? <UserMinus aria-hidden="true" /> : <UserCheck aria-hidden="true" />}
            {t(active ? 'deactivate.open' : 'reactivate.open')}
          </MenuItem>
        )}
        {may.remove && (may.changeRole || may.deactivate) && <MenuSeparator />}
        {may.remove && (
          <MenuItem danger onSelect={() => setOpen('remove')}>
            <UserX aria-hidden="true" />
            {t(member.self ? 'leave.open' : 'remove.open')}
          </MenuItem>
        )}
      </RowMenu>
      {open && (
        <MemberDialog
          kind={open}
          tenant={tenant}
          member={member}
          choices={choices}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
