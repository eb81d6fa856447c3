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
import { RowMenu } from '#src/forms/row-menu.tsx';
import type { MemberDialogKind } from './member-dialog.tsx';
import type { MemberPowers, ShownMember } from './shown-member.ts';

interface MemberMenuProps {
  member: Pick<ShownMember, 'name' | 'self' | 'status' | 'mfa'>;
  powers: MemberPowers;
  onAct: (kind: MemberDialogKind) => void;
}

/** What the reader may do to one member. */
export function MemberMenu({ member, powers, onAct }: MemberMenuProps) {
  const t = useTranslations('members');
  const { name, self, mfa } = member;
  const active = member.status === 'active';
  // Members who deactivate themselves cannot take it back; leaving is clearer.
  const deactivate = powers.deactivate && !self;
  return (
    <RowMenu label={t('actionsFor', { name })}>
      {powers.changeRole && (
        <MenuItem onSelect={() => onAct('role')}>
          <KeyRound aria-hidden="true" />
          {t('changeRole.open')}
        </MenuItem>
      )}
      {powers.secure && !self && active && (
        <>
          <MenuItem onSelect={() => onAct('signOut')}>
            <LogOut aria-hidden="true" />
            {t('signOut.open')}
          </MenuItem>
          <MenuItem onSelect={() => onAct('resetPassword')}>
            <LockKeyhole aria-hidden="true" />
            {t('resetPassword.open')}
          </MenuItem>
          {mfa && (
            <MenuItem onSelect={() => onAct('resetMfa')}>
              <ShieldOff aria-hidden="true" />
              {t('resetMfa.open')}
            </MenuItem>
          )}
        </>
      )}
      {deactivate && (
        <MenuItem onSelect={() => onAct(active ? 'deactivate' : 'reactivate')}>
          {active ? <UserMinus aria-hidden="true" /> : <UserCheck aria-hidden="true" />}
          {t(active ? 'deactivate.open' : 'reactivate.open')}
        </MenuItem>
      )}
      {powers.remove && (powers.changeRole || deactivate) && <MenuSeparator />}
      {powers.remove && (
        <MenuItem danger onSelect={() => onAct('remove')}>
          <UserX aria-hidden="true" />
          {t(self ? 'leave.open' : 'remove.open')}
        </MenuItem>
      )}
    </RowMenu>
  );
}
