'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type OwnStanding, RoleDialog } from './role-dialog.tsx';

interface NewRoleProps {
  tenant: { slug: string; name: string };
  own: OwnStanding;
}

export function NewRole({ tenant, own }: NewRoleProps) {
  const t = useTranslations('customRoles.form');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('new')}
      </Button>
      {open && <RoleDialog tenant={tenant} own={own} kind="new" onClose={() => setOpen(false)} />}
    </>
  );
}
