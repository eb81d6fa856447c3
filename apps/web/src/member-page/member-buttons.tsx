'use client';

import { Button, type ButtonSize } from '@gatehouse/ui/button';
import { MenuItem, MenuSeparator } from '@gatehouse/ui/menu';
import { useReady } from '@gatehouse/ui/use-ready';
import { KeyRound, LockKeyhole, LogOut, UserCheck, UserMinus, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { RowMenu } from '#src/forms/row-menu.tsx';
import type { MemberDialogKind } from '#src/members/member-dialog.tsx';
import { usePendingCommand } from '#src/palette/pending-command.ts';
import type { MemberActionSet } from './get-member-actions.ts';

const MemberDialog = dynamic(
  () => import('#src/members/member-dialog.tsx').then((loaded) => loaded.MemberDialog),
  { ssr: false },
);

/** What can be done to the member of the page: the usual as buttons, the rest in a menu. */
export function MemberButtons({ actions }: { actions: MemberActionSet }) {
  const t = useTranslations('members');
  const ready = useReady();
  const [open, setOpen] = useState<MemberDialogKind | null>(null);
  const { member, may } = actions;
  const active = member.status === 'active';
  usePendingCommand('member-role', () => may.changeRole && setOpen('role'));
  usePendingCommand('member-sign-out', () => may.secure && active && setOpen('signOut'));
  const Turn = active ? UserMinus : UserCheck;
  return (
    <>
      {may.changeRole && (
        <Button disabled={!ready} onClick={() => setOpen('role')} className="max-sm:h-11">
          <KeyRound aria-hidden="true" className="size-4" />
          {t('changeRole.open')}
        </Button>
      )}
      {may.deactivate && (
        <Button
          disabled={!ready}
          onClick={() => setOpen(active ? 'deactivate' : 'reactivate')}
          className="max-sm:h-11"
        >
          <Turn aria-hidden="true" className="size-4" />
          {t(active ? 'deactivate.open' : 'reactivate.open')}
        </Button>
      )}
      {((may.secure && active) || may.remove) && (
        <RowMenu label={t('actionsFor', { name: member.name })}>
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
            </>
          )}
          {may.secure && active && may.remove && <MenuSeparator />}
          {may.remove && (
            <MenuItem danger onSelect={() => setOpen('remove')}>
              <UserX aria-hidden="true" />
              {t(member.self ? 'leave.open' : 'remove.open')}
            </MenuItem>
          )}
        </RowMenu>
      )}
      {open && <MemberDialog {...actions} kind={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface MemberActProps {
  actions: MemberActionSet;
  kind: MemberDialogKind;
  size?: ButtonSize;
  children: string;
}

/** One act on the member, beside what it changes. */
export function MemberAct({ actions, kind, size = 'sm', children }: MemberActProps) {
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} disabled={!ready} onClick={() => setOpen(true)} className="max-sm:h-11">
        {children}
      </Button>
      {open && <MemberDialog {...actions} kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}
