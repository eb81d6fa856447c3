'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { InviteManyDialog } from './invite-many-dialog.tsx';
import type { InviteManyProps } from './invite-many-props.ts';

/** Invites the people of a pasted list or of a file. */
export function InviteMany(props: InviteManyProps) {
  const t = useTranslations('invitations.many');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        <Users aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      {open && <InviteManyDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
