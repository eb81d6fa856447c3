'use client';

import { MenuItem } from '@gatehouse/ui/menu';
import { SplitButton } from '@gatehouse/ui/split-button';
import { useReady } from '@gatehouse/ui/use-ready';
import { ClipboardList, UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { usePendingCommand } from '#src/palette/pending-command.ts';
import type { InviteProps } from './invite-dialog.tsx';

// Not part of the page: they come when they are opened.
const InviteDialog = dynamic(() => import('./invite-dialog.tsx').then((all) => all.InviteDialog), {
  ssr: false,
});
const InviteManyDialog = dynamic(
  () => import('./invite-many-dialog.tsx').then((all) => all.InviteManyDialog),
  { ssr: false },
);

/** Invites one person, or those of a pasted list or a file. */
export function InviteButton(props: InviteProps) {
  const t = useTranslations('inviting');
  const ready = useReady();
  const [open, setOpen] = useState<'one' | 'many' | null>(null);
  // Owners are made one by one.
  const forMany = props.choices.filter(({ value }) => value !== 'owner');

  usePendingCommand('invite', () => setOpen('one'));

  return (
    <>
      <SplitButton
        text={
          <>
            <UserPlus aria-hidden="true" className="size-4" />
            {t('create.open')}
          </>
        }
        disabled={!ready}
        onClick={() => setOpen('one')}
        menuLabel={t('otherWays')}
      >
        <MenuItem onSelect={() => setOpen('many')}>
          <ClipboardList aria-hidden="true" />
          {t('many.open')}
        </MenuItem>
      </SplitButton>
      {open === 'one' && <InviteDialog {...props} onClose={() => setOpen(null)} />}
      {open === 'many' && (
        <InviteManyDialog {...props} choices={forMany} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
